extension PaymentProduct.Rules {
    /// One thing about a payment context for which a product may not be used.
    @nonexhaustive
    public enum Violation: Hashable, Sendable {
        /// The product may not be used in the payer's country.
        case unsupportedCountry(CountryCode)

        /// The product may not be paid in the payment's currency.
        case unsupportedCurrency(CurrencyCode)

        /// The amount is smaller than the product's smallest.
        case amountBelowMinimum(amount: Int, minimum: Int)

        /// The amount is larger than the product's largest.
        case amountAboveMaximum(amount: Int, maximum: Int)

        /// The product may not start a series of recurring payments.
        case recurringNotAllowed

        /// The product may not be paid in installments.
        case installmentsNotAllowed
    }

    /// Everything about a payment context for which a product with these rules may not be used, in
    /// the order of ``Violation``. A catalog allows a product exactly when there is nothing.
    ///
    /// - Parameter context: what the payer is about to do
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
            if let minimum = limits.minimum, amount < minimum {
                violations.append(.amountBelowMinimum(amount: amount, minimum: minimum))
            }
            if let maximum = limits.maximum, amount > maximum {
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
