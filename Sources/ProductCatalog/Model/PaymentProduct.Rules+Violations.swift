extension PaymentProduct.Rules {
    /// Returns the parts of a payment context that don't meet these rules, in the order of the cases
    /// of ``Violation``, and attributes by name.
    ///
    /// - Parameter context: The payment context.
    /// - Complexity: O(*n* log *m*) for the *n* attributes of the context or of these rules, whichever
    ///   are fewer, and the *m* others. Plus O(countries) if the context's isn't allowed.
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
        for attribute in namedAttributes(of: context) {
            guard let allowed = attributes[attribute.name], !allowed.contains(attribute.value)
            else { continue }
            violations.append(
                .unsupportedAttribute(attribute.name, value: attribute.value, allowed: allowed)
            )
        }
        return violations
    }

    /// Returns attributes of a context, at least those that these rules name, in ascending order.
    ///
    /// Many conditions may name few attributes each, of a context that has many.
    private func namedAttributes(of context: PaymentContext) -> [PaymentContext.Attribute] {
        let all = context.attributes
        guard attributes.count < all.count else { return all.elements }
        return attributes.keys.sorted().compactMap { name in
            all[name].map { PaymentContext.Attribute(name, $0) }
        }
    }

    private func allows(_ country: CountryCode) -> Bool {
        countries?.contains(country) != false && exceptCountries?.contains(country) != true
    }
}
