extension PaymentProduct {
    /// Returns the fully known payment contexts in which the product is allowed, as a short list of
    /// boxes.
    ///
    /// A catalog allows the product in a fully known context if and only if one of the boxes contains
    /// it. No box is covered by the others, and no two boxes differ in only one part if one box can
    /// replace them.
    ///
    /// - Returns: The boxes, in the order of the ``conditions`` as far as possible. An empty list if
    ///   the product isn't allowed in any fully known context.
    /// - Throws: ``IntricacyError`` if the rules are too intricate.
    /// - Complexity: O(*n*² × values) for *n* conditions with different rules, and at most
    ///   proportional to the size of the rules, with a large factor.
    public func contexts() throws(IntricacyError) -> [ContextBox] {
        // The boxes of the base rules differ in two parts and don't overlap.
        guard conditions != nil else { return rules.boxes }
        var limit = WorkLimit(self)
        return try boxes(limit: &limit).simplified(limit: &limit)
    }

    /// Returns the fully known contexts in which the product is allowed, as boxes that may overlap.
    ///
    /// - Parameter context: If it isn't `nil`, only its completions are returned, as boxes that allow all
    ///   values of the parts that it has.
    /// - Complexity: O(*b* × *c* × values) for *b* different amount limits in the base rules and *c* in
    ///   the conditions.
    package func boxes(
        completing context: PaymentContext? = nil,
        limit: inout WorkLimit
    ) throws(IntricacyError) -> [ContextBox] {
        func allowed(by rules: Rules) -> [ContextBox] {
            guard let context else { return rules.boxes }
            return rules.boxes.compactMap { $0.restricted(to: context) }
        }
        let base = allowed(by: rules)
        guard let conditions else { return base }
        var boxes: [ContextBox] = []
        for condition in conditions.flatMap(allowed) {
            for box in base {
                try limit.spend(box.storedCount + condition.storedCount)
                if let common = box.intersection(condition) { boxes.append(common) }
            }
        }
        return boxes
    }
}
