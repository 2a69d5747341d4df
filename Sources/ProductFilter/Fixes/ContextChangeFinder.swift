import ProductCatalog

/// Finds the smallest changes of a payment context for which it allows a product.
struct ContextChangeFinder {
    let context: PaymentContext

    /// The position of each attribute of the context.
    private let positions: [AttributeName: Int]

    /// - Complexity: O(bytes in the names of the attributes).
    init(_ context: PaymentContext) {
        self.context = context
        let names = context.attributes.map { $0.name }
        positions = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    }

    /// Returns the changes of the fewest parts, none of which changes all the parts of another.
    ///
    /// Different values may do for the same parts. Then it's the first ones, compared in the order of
    /// the parts: the first code in alphabetical order, or of all codes but some the first one that's
    /// assigned, the nearest amount, and the first value of an attribute.
    ///
    /// - Parameter product: A product that the context doesn't allow.
    /// - Returns: The changes, those of the fewest parts first, and whether there are more. No changes
    ///   if none makes the context allow the product.
    /// - Complexity: O(*n* log *n*) for *n* codes and values in the product's rules and conditions, and
    ///   O(conditions × currencies with limits in the base rules), of which there are 17,576 at most.
    func changes(
        toAllow product: PaymentProduct
    ) -> (changes: [ContextChange], hasMore: Bool) {
        guard let required = requiredAttributes(for: product.rules) else { return ([], false) }
        var search = ConditionSearch(product.rules, required, self)
        // Without conditions, the base rules are all.
        let conditions = product.conditions ?? [PaymentProduct.Rules()]
        let candidates = conditions.flatMap { search.candidates(for: $0) }
        var smallest: [ContextChangeCandidate] = []
        for candidate in candidates.sorted(by: ContextChangeCandidate.precedes)
        where !smallest.contains(where: { candidate.changesAllParts(of: $0) }) {
            if smallest.count == AvailabilityFixes.maxContextChangeCount {
                return (smallest.map { change($0, required) }, true)
            }
            smallest.append(candidate)
        }
        return (smallest.map { change($0, required) }, false)
    }

    /// Returns the first value of each attribute of the context that base rules don't allow, by its
    /// position, or `nil` if they don't allow any value.
    private func requiredAttributes(
        for base: PaymentProduct.Rules
    ) -> [Int: AttributeValue]? {
        var required: [Int: AttributeValue] = [:]
        for (name, values) in base.attributes {
            guard let position = position(of: name), !values.contains(value(at: position)) else {
                continue
            }
            guard let value = values.min() else { return nil }
            required[position] = value
        }
        return required
    }

    /// Returns the position of an attribute of the context, or `nil` if the context leaves it out.
    func position(of name: AttributeName) -> Int? {
        positions[name]
    }

    /// Returns the value of the attribute at a position.
    func value(at position: Int) -> AttributeValue {
        context.attributes[position].value
    }

    private func change(
        _ candidate: ContextChangeCandidate,
        _ required: [Int: AttributeValue]
    ) -> ContextChange {
        var values = required
        for attribute in candidate.attributes { values[attribute.position] = attribute.value }
        return ContextChange(
            country: candidate.country,
            currency: candidate.money.currency,
            amount: candidate.money.amount,
            isRecurring: candidate.parts.contains(.recurring) ? false : nil,
            isInstallments: candidate.parts.contains(.installments) ? false : nil,
            attributes: PaymentContext.Attributes(
                values.map { PaymentContext.Attribute(context.attributes[$0].name, $1) }
            )
        )
    }
}
