/// Sets of one catalog that are looked up by index.
///
/// Operations work in place where they can, without copying or retaining a set.
protocol SetTable<Members>: Sendable {
    associatedtype Members: SetStorage

    /// Creates an empty table.
    init(layout: SetLayout)

    /// Appends a set.
    mutating func append(_ set: Members)

    /// Appends the set of members that are listed in ascending order.
    mutating func append(ascending members: ArraySlice<UInt32>)

    /// The number of sets.
    var count: Int { get }

    /// Returns the set at an index.
    subscript(index: Int) -> Members { get }

    /// Adds the members of the set at an index to a union.
    func formUnion(_ index: Int, in union: inout Members.Union)

    /// Removes all products but the members of the set at an index.
    func formIntersection(_ index: Int, in accumulator: inout Members.Accumulator)

    /// Removes the members of the set at an index.
    func subtract(_ index: Int, from accumulator: inout Members.Accumulator)
}

extension SetTable {
    /// Creates a table with the set of each list.
    init(_ lists: MemberLists, layout: SetLayout) {
        self.init(layout: layout)
        for index in 0..<lists.count { append(ascending: lists[index..<index + 1]) }
    }
}
