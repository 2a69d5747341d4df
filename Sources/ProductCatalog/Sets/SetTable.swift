/// Sets of one catalog that are looked up by index.
///
/// Sets are combined where they're stored, so that a lookup neither copies nor retains them.
protocol SetTable<Members>: Sendable {
    associatedtype Members: SetStorage

    init(layout: SetLayout)

    mutating func append(_ set: Members)

    /// Appends the set of members that are listed in ascending order.
    mutating func append(ascending members: ArraySlice<UInt32>)

    var count: Int { get }

    subscript(index: Int) -> Members { get }

    /// Adds the members of the set at an index to a union.
    func formUnion(_ index: Int, in union: inout Members.Union)

    /// Removes all products but the members of the set at an index.
    func formIntersection(_ index: Int, in accumulator: inout Members.Accumulator)

    /// Removes the members of the set at an index.
    func subtract(_ index: Int, from accumulator: inout Members.Accumulator)
}

/// A table that stores each set by itself.
struct ArrayTable<Members: ListedSetStorage>: SetTable {
    private let layout: SetLayout
    private var sets: [Members] = []

    init(layout: SetLayout) {
        self.layout = layout
    }

    mutating func append(_ set: Members) {
        sets.append(set)
    }

    mutating func append(ascending members: ArraySlice<UInt32>) {
        sets.append(Members(ascending: members, layout: layout))
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

/// A storage that an ``ArrayTable`` can create from lists.
protocol ListedSetStorage: SetStorage {
    /// Creates the set of members that are listed in ascending order.
    init(ascending members: ArraySlice<UInt32>, layout: SetLayout)
}

extension SetTable {
    /// Creates a table with the set of each list.
    init(_ lists: MemberLists, layout: SetLayout) {
        self.init(layout: layout)
        for index in 0..<lists.count { append(ascending: lists[index..<index + 1]) }
    }
}
