public import ProductCatalog

extension PaymentProduct {
    /// Returns a product that's too intricate to analyze: its conditions encode a hard covering
    /// problem over thirty attributes with two values each.
    public static func intricate(id: ID) -> PaymentProduct {
        var conditions: [Rules] = []
        for first in 0..<30 {
            for step in 1...6 {
                let names = [first, (first + step) % 30, (first + 2 * step + 3) % 30]
                var attributes: [AttributeName: Set<AttributeValue>] = [:]
                for (offset, name) in names.enumerated() {
                    attributes[AttributeName("a\(name)")] =
                        (first + offset + step) % 2 == 0 ? ["0"] : ["1"]
                }
                conditions.append(Rules(attributes: attributes))
            }
        }
        for name in 0..<30 {
            for value in ["0", "1"] {
                conditions.append(
                    Rules(
                        amountLimits: AmountLimits(minimum: name, maximum: 2 * name + 40),
                        attributes: [AttributeName("a\(name)"): [AttributeValue(value)]]
                    )
                )
            }
        }
        return PaymentProduct(id: id, rules: thirtyAttributes, conditions: conditions)
    }

    /// Creates a product that is too intricate for an exact comparison with one of another variant:
    /// each of 240 conditions excludes a combination of three of thirty attributes.
    ///
    /// - Parameters:
    ///   - id: The id of the product.
    ///   - variant: 0 or 1, which is part of the values.
    public static func intricate(id: ID, variant: Int) -> PaymentProduct {
        let conditions = (0..<240).map { number in
            let names = [number % 30, (7 * number + 3) % 30, (11 * number + number / 30 + 5) % 30]
            var attributes: [AttributeName: Set<AttributeValue>] = [:]
            for (position, name) in names.enumerated() {
                let value = (number >> position ^ number / 30 ^ variant) & 1
                attributes[AttributeName("a\(name)")] = [AttributeValue("\(value)")]
            }
            return Rules(attributes: attributes)
        }
        return PaymentProduct(id: id, rules: thirtyAttributes, conditions: conditions)
    }

    /// Rules that list two values of each of thirty attributes.
    ///
    /// Without a list, conditions about an attribute would make no difference to its other values.
    private static var thirtyAttributes: Rules {
        let names = (0..<30).map { AttributeName("a\($0)") }
        return Rules(attributes: Dictionary(uniqueKeysWithValues: names.map { ($0, ["0", "1"]) }))
    }
}
