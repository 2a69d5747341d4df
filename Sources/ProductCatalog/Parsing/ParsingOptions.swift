/// Options for parsing JSON.
public struct ParsingOptions: Hashable, Sendable {
    /// How to treat an empty `restrictTo` in filters.
    public var emptyRestriction: EmptyRestrictionPolicy

    /// The maximum depth of nested objects and arrays.
    ///
    /// The outermost object is the first level. The filters of a session request need 4 levels,
    /// those of a query 5.
    public var nestingLimit: Int

    /// The number of faults after which parsing stops.
    public var faultLimit: Int

    /// Creates parsing options.
    ///
    /// - Parameters:
    ///   - emptyRestriction: How to treat an empty `restrictTo`.
    ///   - nestingLimit: The maximum depth of nested objects and arrays.
    ///   - faultLimit: The number of faults after which parsing stops.
    /// - Precondition: Both limits are at least 1.
    public init(
        emptyRestriction: EmptyRestrictionPolicy = .allowsNothing,
        nestingLimit: Int = 64,
        faultLimit: Int = 100
    ) {
        precondition(nestingLimit >= 1, "nestingLimit must be at least 1")
        precondition(faultLimit >= 1, "faultLimit must be at least 1")
        self.emptyRestriction = emptyRestriction
        self.nestingLimit = nestingLimit
        self.faultLimit = faultLimit
    }
}
