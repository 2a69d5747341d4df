/// Removes products from a set of candidates, filter by filter.
protocol FilterAccumulator<Members> {
    associatedtype Members: SetStorage

    init(_ candidates: borrowing Members)

    mutating func formIntersection(_ members: consuming Members)

    /// Removes all products but single members.
    ///
    /// - Parameters:
    ///   - memberCount: The largest number of members.
    ///   - forEachMember: Calls its argument for each member.
    mutating func formIntersection(
        memberCount: Int,
        layout: SetLayout,
        _ forEachMember: (_ insert: (_ offset: Int) -> Void) -> Void
    )

    mutating func subtract(_ members: borrowing Members)

    /// Removes single members.
    ///
    /// - Parameters:
    ///   - memberCount: The largest number of members.
    ///   - forEachMember: Calls its argument for each member.
    mutating func subtract(
        memberCount: Int,
        _ forEachMember: (_ remove: (_ offset: Int) -> Void) -> Void
    )

    consuming func result() -> Members
}
