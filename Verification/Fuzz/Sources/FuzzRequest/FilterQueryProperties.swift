import FuzzSupport
import ProductCatalog
import ProductFilter
import TestSupport

/// A few products with ids, groups and rules that occur in the dictionary.
private let products = [
    PaymentProduct(id: 1, groups: ["cards"]),
    PaymentProduct(id: 2, groups: ["cards"], rules: PaymentProduct.Rules(countries: ["NL"])),
    PaymentProduct(
        id: 3,
        rules: PaymentProduct.Rules(exceptCountries: ["NL"], attributes: ["channel": ["web", ""]]),
        conditions: [
            PaymentProduct.Rules(currencies: ["EUR"], attributes: ["channel": ["web"]]),
            PaymentProduct.Rules(
                amountLimits: AmountLimits(maximum: 0),
                attributes: ["caf\u{e9}": []]
            ),
        ]
    ),
    PaymentProduct(
        id: 2_147_483_647,
        rules: PaymentProduct.Rules(
            currencies: ["EUR"],
            amountLimits: AmountLimits(minimum: 0, maximum: .max),
            allowsRecurring: false
        )
    ),
]

/// Checks that the library answers a parsed query as the reference model does.
func checkAnswer(to query: FilterQuery) {
    guard let catalog = try? PaymentProductCatalog(products) else {
        return require(false, "valid products are rejected")
    }
    let context = query.context ?? .any
    let expected = ReferenceModel(products).available(
        for: query.allLayers.map(\.filters),
        in: context
    )
    let available = catalog.resolve(query.allLayers).products(in: context).map(\.id)
    require(available == expected, "\(expected) should be available, not \(available)")
}
