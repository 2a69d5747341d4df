// A first answer, with a reason.

import ProductCatalog
import ProductFilter

let catalog = try PaymentProductCatalog([
    PaymentProduct(id: 1, label: "Visa", groups: ["cards"]),
    PaymentProduct(id: 2, label: "American Express", groups: ["cards"]),
    PaymentProduct(id: 809, label: "iDEAL", rules: .init(countries: ["NL"])),
])
let filters = PaymentProductFilters(
    restrictTo: PaymentProductFilter(products: [809], groups: ["cards"]),
    exclude: PaymentProductFilter(products: [2])
)
let resolved = catalog.resolve(filters)

let payment = PaymentContext(country: "NL", currency: "EUR", amount: 25_00)
print(resolved.products(in: payment).ids)  // [1, 809]
for reason in resolved.explanation(of: 2, in: payment).reasons {
    print(reason.message)  // excluded by its id (exclude.products[0])
}
