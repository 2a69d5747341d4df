// Checks filters before they're stored, and rejects what isn't in the catalog.

import ProductCatalog
import ProductFilter

let catalog = try PaymentProductCatalog([
    PaymentProduct(id: 1, label: "Visa", groups: ["cards"]),
    PaymentProduct(id: 840, label: "PayPal", groups: ["wallets"]),
])

let filters = PaymentProductFilters(
    restrictTo: PaymentProductFilter(products: [1], groups: ["cards"]),
    exclude: PaymentProductFilter(groups: ["wallet"])
)
for diagnostic in catalog.diagnose(filters) {
    print(diagnostic)
}

let resolved = catalog.resolve(filters)
do {
    try resolved.rejectUnknownEntries()
    try resolved.rejectEmptyRestrictions()
} catch {
    print(error.faults.map { $0.path })
    // ["paymentProductFilters.exclude.groups[0]"]
}
