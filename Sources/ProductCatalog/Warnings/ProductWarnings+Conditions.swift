/// The warnings about a condition beside the base rules and the other conditions of its product.
extension ProductWarnings {
    /// The number of currencies with limits in the base rules up to which those are compared with each
    /// condition.
    static var maxComparedCurrencyCount: Int { 64 }

    /// Appends a warning for each part of a payment context in which nothing meets both a condition
    /// and the base rules. What has no values left by itself has a warning already.
    mutating func checkConflicts(
        between condition: borrowing PaymentProduct.Rules,
        and base: borrowing PaymentProduct.Rules,
        _ baseCountries: AllowedCountries
    ) {
        if condition.conflictsInCountries(with: baseCountries) {
            let isListed = condition.countries != nil
            appendConflict(
                isListed ? "countries" : "exceptCountries",
                isListed ? "lists no country" : "excepts every country",
                "country"
            )
        }
        if condition.conflictsInCurrencies(with: base) {
            appendConflict("currencies", "lists no currency", "currency")
        } else if condition.conflictsInAmounts(with: base) {
            append(
                .conflictingCondition,
                nil,
                "allows no amount that the base rules allow, in any currency, so no payment context "
                    + "with an amount and a currency meets both: change or remove the condition"
            )
        }
        guard !base.attributes.isEmpty else { return }
        for name in condition.attributesInConflict(with: base) {
            appendConflict(name.path, "lists no value of \(name.quoted)", "value of \(name.quoted)")
        }
    }

    private mutating func appendConflict(_ path: String, _ text: String, _ part: String) {
        append(
            .conflictingCondition,
            path,
            "\(text) that the base rules allow, so no payment context with a \(part) meets both: "
                + "change or remove the condition"
        )
    }

    /// Appends a warning for each condition that another one covers.
    ///
    /// - Parameters:
    ///   - conditions: The conditions of the current product.
    ///   - indices: The indices of those to compare with one another, in ascending order.
    mutating func checkCovered(_ conditions: [PaymentProduct.Rules], _ indices: [Int]) {
        let search = CoveredConditions(conditions, indices)
        for (index, other) in search.covered {
            condition = index
            append(
                .coveredCondition,
                nil,
                "allows nothing that conditions[\(other)] doesn't allow: remove it, or narrow "
                    + "conditions[\(other)]"
            )
        }
        condition = nil
        guard let index = search.firstUncompared else { return }
        append(
            .uncomparedConditions,
            "conditions",
            "has \(conditions.count) conditions, not all of which were compared: check whether others "
                + "cover those from conditions[\(index)] on"
        )
    }
}
