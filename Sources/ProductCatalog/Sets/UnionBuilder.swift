/// A builder for the union of sets and single members.
protocol UnionBuilder<Members> {
    associatedtype Members: SetStorage

    /// Creates a builder for an empty union.
    ///
    /// - Parameter memberCount: The largest number of single members to be inserted.
    init(layout: SetLayout, memberCount: Int)

    /// Inserts the members of a set.
    mutating func formUnion(_ members: borrowing Members)

    /// Inserts single members.
    ///
    /// - Parameter forEachMember: Calls its argument for each member.
    mutating func insert(_ forEachMember: (_ insert: (_ offset: Int) -> Void) -> Void)

    /// Returns the union.
    consuming func result() -> Members
}
