/// The warnings about a condition beside the base rules and the other conditions of its product.
extension ProductWarnings {
    /// The number of conditions of a product up to which each pair is compared, and of currencies with
    /// limits in its base rules up to which those are compared with each condition.
    static var maxComparedCount: Int { 64 }

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
            appendConflict(nil, "allows no amount in any currency", "currency and amount")
        }
        guard !base.attributes.isEmpty else { return }
        for name in condition.attributesInConflict(with: base) {
            appendConflict(name.path, "lists no value of \(name.quoted)", "value of \(name.quoted)")
        }
    }

    private mutating func appendConflict(_ path: String?, _ text: String, _ part: String) {
        append(
            .conflictingCondition,
            path,
            "\(text) that the base rules allow, so no payment context with a \(part) meets both: "
                + "change or remove the condition"
        )
    }

    /// Appends a warning that another condition covers the current one.
    mutating func appendCovered(by other: Int) {
        append(
            .coveredCondition,
            nil,
            "allows nothing that conditions[\(other)] doesn't allow: remove it, or narrow "
                + "conditions[\(other)]"
        )
    }
}

extension [PaymentProduct.Rules] {
    /// For each condition, the index of the first other one that makes it redundant, if any: one that
    /// covers it, or an earlier one that allows the same.
    ///
    /// In lists of more than ``ProductWarnings/maxComparedCount`` conditions, only conditions that are
    /// equal to an earlier one, and those beside one that allows everything, are found.
    ///
    /// - Complexity: O(codes and values in the conditions).
    var coveringConditions: [Int?] {
        if count <= ProductWarnings.maxComparedCount {
            return indices.map { index in
                indices.first { isCovered(index, by: $0) }
            }
        }
        let universal = firstIndex { $0.allowsEverything }
        var firstIndices: [PaymentProduct.Rules: Int] = [:]
        return enumerated().map { index, condition in
            if let universal, universal != index { return universal }
            if let first = firstIndices[condition] { return first }
            firstIndices[condition] = index
            return nil
        }
    }

    private func isCovered(_ index: Int, by other: Int) -> Bool {
        index != other && self[other].covers(self[index])
            && (other < index || !self[index].covers(self[other]))
    }
}
