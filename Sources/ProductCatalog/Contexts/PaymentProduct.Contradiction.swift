extension PaymentProduct {
    /// Why no fully known payment context meets a product's rules.
    public enum Contradiction: Hashable, Sendable {
        /// The parts of which the base rules allow no value, in ascending order.
        case baseRules([ContextPart])

        /// For each condition, the parts of which it and the base rules have no value in common, in
        /// ascending order. They include the amount if no common currency has a common amount. Empty if
        /// the product's list of conditions is empty.
        case conditions([[ContextPart]])
    }

    /// Returns why no fully known payment context meets the rules, or `nil` if one does.
    ///
    /// - Throws: ``IntricacyError`` if the rules are too intricate.
    /// - Complexity: O(conditions × amount limits × values), up to the limit.
    package func contradiction() throws(IntricacyError) -> Contradiction? {
        let base = BoxedRules(rules)
        guard base.impossibleParts.isEmpty else { return .baseRules(base.impossibleParts) }
        guard let conditions else { return nil }
        var limit = WorkLimit(self)
        var partsByCondition: [[ContextPart]] = []
        for condition in conditions {
            let parts = try base.conflictingParts(with: BoxedRules(condition), limit: &limit)
            guard !parts.isEmpty else { return nil }
            partsByCondition.append(parts)
        }
        return .conditions(partsByCondition)
    }
}

/// Rules with their boxes.
private struct BoxedRules {
    /// The values of the parts, except that the amounts are unlimited.
    private let frame: ContextBox

    private let boxes: [ContextBox]

    init(_ rules: PaymentProduct.Rules) {
        boxes = rules.boxes
        frame = ContextBox(
            countries: rules.allowedCountries,
            currencies: rules.currencies.map { .only($0) } ?? .all,
            attributes: rules.attributes.mapValues { .only($0) }
        )
    }

    /// The parts of which the rules allow no value.
    var impossibleParts: [ContextPart] {
        boxes.isEmpty ? disjointParts(from: .all) : []
    }

    /// Returns the parts of which two rules have no value in common. Empty if they have a context in
    /// common.
    func conflictingParts(
        with other: BoxedRules,
        limit: inout WorkLimit
    ) throws(IntricacyError) -> [ContextPart] {
        try limit.spend(frame.storedCount + other.frame.storedCount)
        let parts = disjointParts(from: other.frame)
        guard parts.isEmpty else { return parts }
        for box in boxes {
            for otherBox in other.boxes {
                try limit.spend(1)
                guard box.isDisjoint(with: otherBox) else { return [] }
            }
        }
        return [.amount]
    }

    private func disjointParts(from other: ContextBox) -> [ContextPart] {
        var parts: [ContextPart] = []
        if frame.countries.isDisjoint(with: other.countries) { parts.append(.country) }
        if frame.currencies.isDisjoint(with: other.currencies) { parts.append(.currency) }
        for name in Set(frame.attributes.keys).union(other.attributes.keys).sorted()
        where frame.values(of: name).isDisjoint(with: other.values(of: name)) {
            parts.append(.attribute(name))
        }
        return parts
    }
}
