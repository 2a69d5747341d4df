extension PaymentProduct.Rules {
    /// Returns the parts of a payment context that don't meet these rules, in the order of the cases
    /// of ``Violation``, and attributes by name.
    ///
    /// - Parameter context: The payment context.
    /// - Complexity: O(countries, if the context's isn't allowed, + *n* log *n*) for *n* attributes of
    ///   the context.
    public func violations(in context: PaymentContext) -> [Violation] {
        var violations: [Violation] = []
        if let country = context.country, !allows(country) {
            violations.append(.unsupportedCountry(country, allowed: allowedCountries))
        }
        if let currency = context.currency, let currencies, !currencies.contains(currency) {
            violations.append(.unsupportedCurrency(currency, allowed: currencies))
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
        let unsupported = context.attributes.filter { attributes[$0]?.contains($1) == false }
        for (name, value) in unsupported.sorted(by: { $0.key < $1.key }) {
            let allowed = attributes[name] ?? []
            violations.append(.unsupportedAttribute(name, value: value, allowed: allowed))
        }
        return violations
    }

    private func allows(_ country: CountryCode) -> Bool {
        countries?.contains(country) != false && exceptCountries?.contains(country) != true
    }
}
