extension PaymentProduct {
    /// One of the ``conditions`` that a payment context doesn't meet, and why.
    public struct UnmetCondition: Hashable, Sendable {
        /// The index of the condition.
        public let index: Int

        /// The parts of the context that don't meet the condition, at least one.
        public let violations: [Rules.Violation]
    }

    /// Returns all ``conditions`` if a payment context meets none of them, and `nil` if it meets one
    /// or the product has none.
    ///
    /// A catalog allows a product in a context if and only if this is `nil` and its base rules have
    /// no ``Rules/violations(in:)``.
    ///
    /// - Parameter context: The payment context.
    /// - Returns: The conditions, the one with the fewest violations first, then by index. An empty
    ///   list if the product has an empty list of conditions.
    /// - Complexity: O(*n* log *n*) for *n* conditions, plus the cost of
    ///   ``Rules/violations(in:)`` for each.
    public func unmetConditions(in context: PaymentContext) -> [UnmetCondition]? {
        guard let conditions else { return nil }
        var unmet: [UnmetCondition] = []
        unmet.reserveCapacity(conditions.count)
        for (index, condition) in conditions.enumerated() {
            let violations = condition.violations(in: context)
            if violations.isEmpty { return nil }
            unmet.append(UnmetCondition(index: index, violations: violations))
        }
        return unmet.sorted {
            ($0.violations.count, $0.index) < ($1.violations.count, $1.index)
        }
    }
}
