// What a payment context that is only partly known says about one product. A completion names a value
// for every part that the context lacks.
extension PaymentProduct {
    /// Returns whether the product is allowed in every completion of a payment context.
    ///
    /// If the rules are too intricate to find out, it isn't.
    func isAllowed(inEveryCompletionOf context: PaymentContext) -> Bool {
        var limit = workLimit
        do {
            return try boxes(completing: context, limit: &limit).cover(.all, limit: &limit)
            // coverage: unreachable because no test has that many conditions.
        } catch {
            return false
        }
    }

    /// Returns whether the product is allowed in some completion of a payment context.
    ///
    /// If the rules are too intricate to find out, it is.
    package func isAllowed(inSomeCompletionOf context: PaymentContext) -> Bool {
        var limit = workLimit
        let boxes = try? boxes(completing: context, limit: &limit)
        return boxes?.isEmpty != true
    }

    /// Returns the parts that a payment context lacks and that matter: naming one, in the context as it is
    /// or in one of its completions, or changing it there, changes whether the product is allowed.
    ///
    /// If the rules are too intricate to find out, these are all missing parts that they name.
    ///
    /// - Parameters:
    ///   - context: A payment context that allows the product, or of which a completion does.
    ///   - isAllowed: Whether the context as it is allows the product.
    /// - Returns: The parts in ascending order.
    /// - Complexity: O(*n* log *n*) for *n* codes, limits and values in the rules, and more for conditions
    ///   that overlap, up to a limit in proportion to *n*.
    package func dependencies(in context: PaymentContext, isAllowed: Bool) -> [ContextPart] {
        let missing = missingParts(in: context)
        // Naming one part allows the product only if that's the currency, whose own limits replace the
        // general ones.
        var parts = isAllowed ? partsThatMayForbid(in: context) : [.currency]
        let others = missing.filter { !parts.contains($0) }
        guard !others.isEmpty else { return missing }
        var limit = workLimit
        guard let boxes = try? boxes(completing: context, limit: &limit),
            let otherParts = try? boxes.dependencies(among: others, limit: &limit)
        else { return missing }
        parts.formUnion(otherParts)
        return missing.filter { parts.contains($0) }
    }

    /// Returns the parts that a context lacks and that the rules or conditions name, in ascending order.
    private func missingParts(in context: PaymentContext) -> [ContextPart] {
        var parts: Set<ContextPart> = []
        for rules in [rules] + (conditions ?? []) {
            if rules.countries != nil || rules.exceptCountries != nil { parts.insert(.country) }
            if rules.currencies != nil { parts.insert(.currency) }
            if rules.amountLimits != AmountLimits() { parts.insert(.amount) }
            if !rules.amountLimitsByCurrency.isEmpty { parts.formUnion([.currency, .amount]) }
            for name in rules.attributes.keys { parts.insert(.attribute(name)) }
        }
        return parts.filter { !context.names($0) }.sorted()
    }

    /// Less than for the contexts of one product, because a context may leave many products open.
    private var workLimit: WorkLimit { WorkLimit(self, base: 500_000) }
}
