import ProductCatalog
import ProductFilter

/// The contexts in which products are available, dead ends, and contexts without products.
extension Case {
    static let everyContext = [
        contexts("conditions-in-one-box", 4_096, expecting: { _ in 1 }) {
            PaymentProduct.Rules(countries: [CountryCode(ordinal: UInt16($0 % 600))])
        },
        contexts("conditions-in-too-many-boxes", 3_000, expecting: { _ in tooIntricate }) {
            PaymentProduct.Rules(amountLimits: AmountLimits(minimum: 3 * $0, maximum: 3 * $0 + 1))
        },
        contexts("conditions-too-intricate", 1_000, 25_000, expecting: { _ in tooIntricate }) {
            index in
            // Each allows one combination of three of thirty attributes.
            let names = [index % 30, (index / 7 + 11) % 30, (index / 31 + 23) % 30]
            let attributes = names.enumerated().map { position, name in
                let value: AttributeValue = (index >> position) & 1 == 0 ? "0" : "1"
                return (AttributeName("a\(name)"), [value] as Set)
            }
            return PaymentProduct.Rules(
                amountLimits: AmountLimits(maximum: index),
                attributes: Dictionary(attributes) { first, _ in first }
            )
        },
        Case("dead-end-conditions", 2_000, 100_000, expecting: \.self) { size in
            let conditions = (0..<size).map {
                PaymentProduct.Rules(
                    countries: ["BE"],
                    amountLimits: AmountLimits(minimum: 6 + $0)
                )
            }
            let base = PaymentProduct.Rules(amountLimits: AmountLimits(maximum: 5))
            let product = PaymentProduct(id: 1, rules: base, conditions: conditions)
            let resolved = try PaymentProductCatalog([product]).resolve([])
            return { resolved.deadEnds().reduce(0) { $0 + $1.messages.count } }
        },
        // The currencies of each product are missing in one of all countries.
        withoutProducts("contexts-without-excepted-countries", 500, 100_000, boxes: 676) {
            PaymentProduct.Rules(
                exceptCountries: [CountryCode(ordinal: UInt16($0 % 676))],
                currencies: [CurrencyCode(ordinal: UInt16($0 % 17_576))]
            )
        },
        withoutProducts("contexts-without-listed-countries", 1_000, 16_000, boxes: 2) {
            PaymentProduct.Rules(
                countries: Set((0..<300).map { CountryCode(ordinal: $0) }),
                currencies: [CurrencyCode(ordinal: UInt16($0))]
            )
        },
    ]

    /// The result for a product that's too intricate.
    private static var tooIntricate: Int { -1 }

    /// Returns the number of boxes of a product with conditions.
    private static func contexts(
        _ name: String,
        _ smallSize: Int,
        _ fullSize: Int = 100_000,
        expecting expected: @escaping @Sendable (_ size: Int) -> Int,
        _ condition: @escaping @Sendable (_ index: Int) -> PaymentProduct.Rules
    ) -> Case {
        Case(name, smallSize, fullSize, expecting: expected) { size in
            let product = PaymentProduct(id: 1, conditions: (0..<size).map(condition))
            let resolved = try PaymentProductCatalog([product]).resolve([])
            return { (try? resolved.contexts(of: 1).count) ?? tooIntricate }
        }
    }

    /// Returns the number of boxes in which no product of a catalog is available.
    private static func withoutProducts(
        _ name: String,
        _ smallSize: Int,
        _ fullSize: Int,
        boxes: Int,
        _ rules: @escaping @Sendable (_ index: Int) -> PaymentProduct.Rules
    ) -> Case {
        Case(name, smallSize, fullSize, expecting: { _ in boxes }) { size in
            let products = (0..<size).map {
                PaymentProduct(id: PaymentProduct.ID($0 + 1), rules: rules($0))
            }
            let resolved = try PaymentProductCatalog(products).resolve([])
            return { try resolved.contextsWithoutProducts().count }
        }
    }
}
