// Finds the stored filters that a new catalog affects, and the contexts in which products changed.

import ProductCatalog
import ProductFilter

let live = try PaymentProductCatalog([
    PaymentProduct(id: 3, rules: PaymentProduct.Rules(countries: ["BE", "NL"]))
])
let next = try PaymentProductCatalog([
    PaymentProduct(id: 3, rules: PaymentProduct.Rules(countries: ["NL"]))
])
let stored = PaymentProductFilters(restrictTo: PaymentProductFilter(products: [3]))

let change = CatalogChange(from: live, to: next)
let impact = change.impact(on: stored)
print(impact.narrowed)  // [3]
for product in change.productChanges {
    print(product.lostContexts.map { $0.countries.contains("BE") })  // [true]
}
