extension PaymentProduct.Rules {
    /// Returns whether every payment context that meets other rules meets these, too.
    ///
    /// Rules that list every code there is aren't treated as rules that list none.
    ///
    /// - Complexity: O(codes and values in the other rules, and currencies with limits in these).
    func covers(_ other: borrowing Self) -> Bool {
        guard allowsRecurring || !other.allowsRecurring else { return false }
        guard allowsInstallments || !other.allowsInstallments else { return false }
        guard allowedCountries.isSuperset(of: other.allowedCountries) else { return false }
        return coversAmounts(of: other) && coversAttributes(of: other)
    }

    /// Whether every payment context meets these rules.
    var allowsEverything: Bool {
        covers(PaymentProduct.Rules())
    }

    /// Returns whether these rules allow the other ones' currencies, and their amounts in each.
    private func coversAmounts(of other: borrowing Self) -> Bool {
        // A payment context may have an amount without a currency.
        guard amountLimits.contains(other.amountLimits) else { return false }
        if let currencies, other.currencies?.isSubset(of: currencies) != true { return false }
        for currency in amountLimitsByCurrency.keys where !covers(other, in: currency) {
            return false
        }
        for currency in other.amountLimitsByCurrency.keys where !covers(other, in: currency) {
            return false
        }
        return true
    }

    private func covers(_ other: borrowing Self, in currency: CurrencyCode) -> Bool {
        if other.currencies?.contains(currency) == false { return true }
        return amountLimits(for: currency).contains(other.amountLimits(for: currency))
    }

    private func coversAttributes(of other: borrowing Self) -> Bool {
        for (name, values) in attributes
        where other.attributes[name]?.isSubset(of: values) != true {
            return false
        }
        return true
    }
}
