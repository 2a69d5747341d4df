import ProductCatalog
import ProductFilter

/// Changes of catalogs for which some algorithms take a long time. An analysis that would take longer
/// than a time proportional to the size ends undecided.
extension Case {
    static let catalogChanges = [
        Case("conditions-of-which-one-changes", 4_000, 100_000, expecting: { _ in 2 }) { size in
            let conditions = (0..<size).map(condition)
            var new = conditions
            new[size / 2] = condition(size)
            let products = [conditions, new].map { [PaymentProduct(id: 1, conditions: $0)] }
            return {
                let impact = try impact(products)
                return impact.narrowed.count + impact.widened.count
            }
        },
        Case("conditions-that-all-change", 2_000, 100_000, expecting: { _ in 1 }) { size in
            let products = [0, 1].map { step in
                let conditions = (0..<size).map { condition(2 * $0 + step) }
                return [PaymentProduct(id: 1, conditions: conditions)]
            }
            return { try impact(products).undecided.count }
        },
        Case("limits-by-currency-that-all-change", 1_000, 16_000, expecting: { _ in 1 }) { size in
            let products = [0, 1].map { step in
                [PaymentProduct(id: 1, rules: rulesWithLimits(size, step))]
            }
            return { try impact(products).undecided.count }
        },
        Case("conditions-with-many-limits-by-currency", 1_000, 16_000, expecting: { _ in 1 }) {
            size in
            let products = [0, 1].map { step in
                [
                    PaymentProduct(
                        id: 1,
                        rules: rulesWithLimits(size, step),
                        conditions: (0..<size).map(condition)
                    )
                ]
            }
            return { try impact(products).undecided.count }
        },
        Case("changes-too-intricate-to-compare", 1, 40, expecting: \.self) { size in
            let products = [0, 1].map { step in
                (1...size).map { intricateProduct($0, step) }
            }
            return { try impact(products).undecided.count }
        },
        Case("contexts-of-a-change-too-intricate-to-compare", 25, 2_000, expecting: \.self) {
            size in
            let products = [0, 1].map { [intricateProduct(1, $0)] }
            let change = CatalogChange(
                from: try PaymentProductCatalog(products[0]),
                to: try PaymentProductCatalog(products[1])
            )
            return {
                (0..<size).reduce(0) { total, number in
                    let context = PaymentContext(
                        amount: 100 + number,
                        attributes: ["other": AttributeValue("\(number)")]
                    )
                    return total + change.comparing(in: context).impact(on: []).undecided.count
                }
            }
        },
    ]

    private static func impact(_ products: [[PaymentProduct]]) throws -> CatalogImpact {
        let catalogs = try products.map { try PaymentProductCatalog($0) }
        return CatalogChange(from: catalogs[0], to: catalogs[1]).impact(on: [])
    }

    private static func condition(_ number: Int) -> PaymentProduct.Rules {
        PaymentProduct.Rules(
            countries: ["NL"],
            currencies: ["EUR"],
            amountLimits: AmountLimits(minimum: 2 * number, maximum: 2 * number)
        )
    }

    /// Returns rules with different limits in as many currencies.
    private static func rulesWithLimits(_ count: Int, _ step: Int) -> PaymentProduct.Rules {
        var rules = PaymentProduct.Rules()
        for number in 0..<count {
            let amount = 2 * number + step
            rules.amountLimitsByCurrency[CurrencyCode(ordinal: UInt16(number))] =
                AmountLimits(minimum: amount, maximum: amount)
        }
        return rules
    }

    /// Returns a product whose conditions each exclude a combination of three of thirty attributes.
    private static func intricateProduct(_ id: Int, _ step: Int) -> PaymentProduct {
        let conditions = (0..<240).map { number in
            let names = [number % 30, (7 * number + 3) % 30, (11 * number + number / 30 + 5) % 30]
            var attributes: [AttributeName: Set<AttributeValue>] = [:]
            for (position, name) in names.enumerated() {
                let value = (number >> position ^ number / 30 ^ step) & 1
                attributes[AttributeName("a\(name)")] = [AttributeValue("\(value)")]
            }
            return PaymentProduct.Rules(attributes: attributes)
        }
        return PaymentProduct(id: PaymentProduct.ID(id), conditions: conditions)
    }
}
