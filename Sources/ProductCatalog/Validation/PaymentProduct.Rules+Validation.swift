extension PaymentProduct.Rules {
    /// Whether these rules have a fault. It has to be true for each kind of fault that ``faults(of:)``
    /// returns.
    var hasFaults: Bool {
        if amountLimits.isContradictory { return true }
        if !amountLimitsByCurrency.isEmpty {
            if amountLimitsByCurrency.values.contains(where: { $0.isContradictory }) { return true }
        }
        return !attributes.isEmpty && attributes[AttributeName("")] != nil
    }

    /// Returns what is wrong with these rules.
    ///
    /// - Parameter subject: What has the rules, such as `product 7`.
    /// - Returns: The faults with the keys from the object that has the rules.
    func faults(
        of subject: String
    ) -> [(code: CatalogError.Code, key: String, message: String)] {
        var faults: [(code: CatalogError.Code, key: String, message: String)] = []
        for (currency, minimum, maximum) in contradictoryLimits {
            faults.append(
                (
                    .minimumAboveMaximum,
                    currency.map { "amountLimits.\($0).minAmount" } ?? "minAmount",
                    "\(subject) has a minimum amount of \(minimum) above its maximum of \(maximum)"
                        + (currency.map { " in \($0)" } ?? "")
                        + ": raise the maximum or lower the minimum"
                )
            )
        }
        if attributes[AttributeName("")] != nil {
            faults.append(
                (
                    .emptyAttributeName,
                    "attributes.\("".pathStep)",
                    "\(subject) has an attribute with an empty name: name the attribute or remove it"
                )
            )
        }
        return faults
    }

    /// The limits that no amount is within: the general ones first, then by currency.
    private var contradictoryLimits: [(currency: CurrencyCode?, minimum: WideInt, maximum: WideInt)]
    {
        let specific = amountLimitsByCurrency.sorted { $0.key < $1.key }
        return ([(nil, amountLimits)] + specific.map { ($0.key, $0.value) }).compactMap {
            currency,
            limits in
            guard limits.isContradictory, let minimum = limits.minimum, let maximum = limits.maximum
            else { return nil }
            return (currency, minimum, maximum)
        }
    }
}
