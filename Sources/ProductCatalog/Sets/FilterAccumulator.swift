/// A set of candidates from which filters remove products.
protocol FilterAccumulator<Members> {
    associatedtype Members: SetStorage

    /// Creates an accumulator in which all candidates remain.
    init(_ candidates: borrowing Members)

    /// Removes all products but the members of a set.
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

    /// Removes the members of a set.
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

    /// Returns the remaining products.
    consuming func result() -> Members
}
