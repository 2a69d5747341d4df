extension PaymentProduct.Rules {
    /// Returns the parts of a payment context that don't allow a product with these rules, in the
    /// order of the cases of ``Violation``. A catalog allows a product exactly if there are none.
    ///
    /// - Parameter context: The payment context.
    /// - Complexity: O(1).
    public func violations(in context: PaymentContext) -> [Violation] {
        var violations: [Violation] = []
        if let country = context.country, countries?.contains(country) == false {
            violations.append(.unsupportedCountry(country))
        }
        if let currency = context.currency, currencies?.contains(currency) == false {
            violations.append(.unsupportedCurrency(currency))
        }
        if let amount = context.amount {
            let limits = amountLimits(for: context.currency)
            if let minimum = limits.minimum, limits.isBelowMinimum(amount) {
                violations.append(.amountBelowMinimum(amount: amount, minimum: minimum))
            }
            if let maximum = limits.maximum, limits.isAboveMaximum(amount) {
                violations.append(.amountAboveMaximum(amount: amount, maximum: maximum))
            }
        }
        if context.isRecurring, !allowsRecurring { violations.append(.recurringNotAllowed) }
        if context.isInstallments, !allowsInstallments {
            violations.append(.installmentsNotAllowed)
        }
        return violations
    }
}
