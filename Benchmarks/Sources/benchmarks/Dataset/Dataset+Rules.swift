extension Dataset {
    /// The number of conditions of a product that has some.
    static let conditionCount = 3

    /// Returns the conditions of one tenth of the products, by position.
    static func conditions(
        products count: Int,
        using generator: inout SeededGenerator
    ) -> [Int: [ProductRules]] {
        var conditions: [Int: [ProductRules]] = [:]
        for position in 0..<count where generator.bool(probability: 0.1) {
            conditions[position] = (0..<conditionCount).map { _ in
                ProductRules(conditionUsing: &generator)
            }
        }
        return conditions
    }

    /// Returns the allowed values of each attribute that a product's rules name.
    func attributes(of position: Int) -> [String: Set<String>] {
        attributePools.isEmpty ? [:] : ProductAttributes.pools[attributePools[position]]
    }

    /// Returns whether a context allows a product.
    func allows(_ position: Int, in context: Context) -> Bool {
        rules[position].allows(context)
            && context.meets(attributes(of: position))
            && (conditions[position]?.contains { $0.allows(context) } ?? true)
    }
}
