// What changes if a payment context names one more part, and still lacks the others.
extension PaymentProduct {
    /// Returns the parts that a context lacks and that have a value with which it wouldn't allow the
    /// product any more.
    ///
    /// - Parameter context: A context that allows the product.
    func partsThatMayForbid(in context: PaymentContext) -> Set<ContextPart> {
        let conditions = conditions?.filter { $0.allow(context) }
        // The product is allowed where the base rules and one of the conditions are.
        let alternatives = [[rules]] + (conditions.map { [$0] } ?? [])
        var parts: Set<ContextPart> = []
        if alternatives.contains(where: { $0.allowedCountries != .all }) { parts.insert(.country) }
        if currencies(allowedWith: context) != .all { parts.insert(.currency) }
        if alternatives.contains(where: { !$0.allowEveryAmount(in: context.currency) }) {
            parts.insert(.amount)
        }
        // A list of values never has all of them, so a condition that doesn't name the attribute has to
        // allow the others.
        var namingCounts: [AttributeName: Int] = [:]
        for condition in conditions ?? [] {
            for name in condition.attributes.keys { namingCounts[name, default: 0] += 1 }
        }
        let required = namingCounts.filter { $0.value == conditions?.count }.keys
        for name in Set(required).union(rules.attributes.keys) { parts.insert(.attribute(name)) }
        return parts.filter { !context.names($0) }
    }

    /// Returns the currencies with which a context allows the product.
    private func currencies(
        allowedWith context: PaymentContext
    ) -> AllowedValues<CurrencyCode> {
        var others = context
        others.currency = nil
        others.amount = nil
        func allowed(by rules: Rules) -> AllowedValues<CurrencyCode> {
            rules.allow(others) ? rules.allowedCurrencies(with: context.amount) : .only([])
        }
        let base = allowed(by: rules)
        guard let conditions else { return base }
        return base.intersection(.union(of: conditions.lazy.map(allowed)))
    }
}

extension PaymentProduct.Rules {
    fileprivate func allow(_ context: PaymentContext) -> Bool {
        violations(in: context).isEmpty
    }

    /// Returns the currencies in which an amount is allowed.
    fileprivate func allowedCurrencies(with amount: WideInt?) -> AllowedValues<CurrencyCode> {
        let listed = currencies.map { .only($0) } ?? AllowedValues.all
        guard let amount else { return listed.normalized }
        let isGenerallyAllowed = amountLimits.contains(amount)
        let others = amountLimitsByCurrency.filter {
            $0.value.contains(amount) != isGenerallyAllowed
        }
        let exceptions = AllowedValues.only(Set(others.keys))
        return isGenerallyAllowed
            ? listed.subtracting(exceptions) : listed.intersection(exceptions)
    }
}

extension [PaymentProduct.Rules] {
    /// The countries that any of the rules allow.
    fileprivate var allowedCountries: AllowedCountries {
        .union(of: lazy.map { $0.allowedCountries })
    }

    /// Returns whether for every amount, some of the rules allow it.
    fileprivate func allowEveryAmount(in currency: CurrencyCode?) -> Bool {
        compactMap { $0.amountLimits(for: currency).range }.coverAllAmounts
    }
}
