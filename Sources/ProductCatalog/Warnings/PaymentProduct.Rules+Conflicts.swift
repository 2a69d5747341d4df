/// Conflicts between a condition and the base rules.
extension PaymentProduct.Rules {
    /// Returns whether the rules have no country in common, and neither side is empty by itself.
    ///
    /// - Complexity: O(countries in these rules).
    func conflictsInCountries(with base: AllowedCountries) -> Bool {
        let own = allowedCountries
        return !own.isEmpty && !base.isEmpty && own.isDisjoint(with: base)
    }

    /// Returns whether the rules have no currency in common, and neither side is empty by itself.
    ///
    /// - Complexity: O(currencies in these rules).
    func conflictsInCurrencies(with base: borrowing Self) -> Bool {
        guard let currencies, let others = base.currencies else { return false }
        return !currencies.isEmpty && !others.isEmpty && currencies.isDisjoint(with: others)
    }

    /// Returns whether the rules have no amount in common in any of their common currencies, and
    /// neither list of currencies is empty by itself.
    ///
    /// - Complexity: O(currencies in these rules). Base rules with limits in more than
    ///   ``ProductWarnings/maxComparedCurrencyCount`` currencies are only compared in those that these
    ///   list.
    func conflictsInAmounts(with base: borrowing Self) -> Bool {
        if amountLimits == AmountLimits(), amountLimitsByCurrency.isEmpty { return false }
        if currencies?.isEmpty == true || base.currencies?.isEmpty == true { return false }
        if let currencies {
            for currency in currencies where base.currencies?.contains(currency) != false {
                if amountsOverlap(base, in: currency) { return false }
            }
            return true
        }
        guard base.amountLimitsByCurrency.count <= ProductWarnings.maxComparedCurrencyCount else {
            return false
        }
        var specific = Set(amountLimitsByCurrency.keys).union(base.amountLimitsByCurrency.keys)
        if let currencies = base.currencies { specific.formIntersection(currencies) }
        for currency in specific where amountsOverlap(base, in: currency) { return false }
        // In all other currencies, the general limits apply.
        if let currencies = base.currencies, currencies.count == specific.count { return true }
        return !amountsOverlap(base, in: nil)
    }

    private func amountsOverlap(_ base: borrowing Self, in currency: CurrencyCode?) -> Bool {
        amountLimits(for: currency).overlaps(base.amountLimits(for: currency))
    }

    /// Returns the attributes of which the rules have no value in common, in ascending order. Those
    /// without values on either side are left out.
    ///
    /// - Complexity: O(values in these rules), plus the time to sort the result.
    func attributesInConflict(with base: borrowing Self) -> [AttributeName] {
        var names: [AttributeName] = []
        for (name, values) in attributes where !values.isEmpty {
            guard let others = base.attributes[name], !others.isEmpty else { continue }
            if values.isDisjoint(with: others) { names.append(name) }
        }
        return names.sorted()
    }
}
