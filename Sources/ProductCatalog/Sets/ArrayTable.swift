/// A table that stores each set by itself.
struct ArrayTable<Members: SetStorage>: SetTable {
    private let layout: SetLayout
    private var sets: [Members] = []

    init(layout: SetLayout) {
        self.layout = layout
    }

    mutating func append(_ set: Members) {
        set.checkInvariants(layout)
        sets.append(set)
    }

    mutating func append(ascending members: ArraySlice<UInt32>) {
        append(Members(ascending: members, layout: layout))
    }

    var count: Int { sets.count }

    @inline(__always)
    subscript(index: Int) -> Members { sets[index] }

    @inline(__always)
    func formUnion(_ index: Int, in union: inout Members.Union) {
        union.formUnion(sets[index])
    }

    @inline(__always)
    func formIntersection(_ index: Int, in accumulator: inout Members.Accumulator) {
        accumulator.formIntersection(sets[index])
    }

    @inline(__always)
    func subtract(_ index: Int, from accumulator: inout Members.Accumulator) {
        accumulator.subtract(sets[index])
    }
}
