/// How the bytes of a ``SessionRequest`` or a ``FilterQuery`` are read.
public struct ParsingOptions: Hashable, Sendable {
    /// What an empty `restrictTo` means.
    public var emptyRestriction: EmptyRestrictionPolicy

    /// How many objects and lists may stand open at once, one inside the other. The text's own
    /// object is the first; a request's filters need 4 in all, a case's 5.
    public var nestingLimit: Int

    /// How many faults are collected before reading stops.
    public var faultLimit: Int

    /// Chooses how to read.
    ///
    /// - Parameters:
    ///   - emptyRestriction: what an empty `restrictTo` means
    ///   - nestingLimit: how many objects and lists may stand open at once
    ///   - faultLimit: how many faults are collected before reading stops
    /// - Precondition: both limits are at least 1.
    public init(
        emptyRestriction: EmptyRestrictionPolicy = .allowsNothing,
        nestingLimit: Int = 64,
        faultLimit: Int = 100
    ) {
        precondition(nestingLimit >= 1, "a request is an object: allow at least 1 level")
        precondition(faultLimit >= 1, "a refusal has a reason: collect at least 1 fault")
        self.emptyRestriction = emptyRestriction
        self.nestingLimit = nestingLimit
        self.faultLimit = faultLimit
    }
}
