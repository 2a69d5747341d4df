import FuzzSupport
import ProductCatalog
import ProductFilter
import TestSupport

/// A few products to hold cases against, with ids, groups and rules that the dictionary knows.
private let products = [
    PaymentProduct(id: 1, groups: ["cards"]),
    PaymentProduct(id: 2, groups: ["cards"], rules: PaymentProduct.Rules(countries: ["NL"])),
    PaymentProduct(
        id: 2_147_483_647,
        rules: PaymentProduct.Rules(
            currencies: ["EUR"],
            amountLimits: AmountLimits(minimum: 0, maximum: .max),
            allowsRecurring: false
        )
    ),
]

/// What holds of a case that was read: the engine answers it as the twin does.
func checkCase(_ filterQuery: FilterQuery) {
    guard let catalog = try? PaymentProductCatalog(products),
        let resolved = try? catalog.resolve(filterQuery.allLayers)
    else { return require(false, "a case that was read cannot be held against a catalog") }
    let context = filterQuery.context ?? .any
    let expected = NaiveTwin(products).available(
        for: filterQuery.allLayers.map(\.filters),
        in: context
    )
    let available = catalog[resolved.availableProducts(in: context)].map(\.id)
    require(available == expected, "\(expected) should be available, not \(available)")
}
