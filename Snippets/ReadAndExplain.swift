// A session request, read from its bytes, resolved below the merchant's own filters, and explained.

import ProductCatalog
import ProductFilter

let catalog = try PaymentProductCatalog([
    PaymentProduct(id: 1, label: "Visa", groups: ["cards"]),
    PaymentProduct(id: 840, label: "PayPal", groups: ["wallets"]),
])
let merchantFilters = PaymentProductFilters(exclude: PaymentProductFilter(groups: ["wallets"]))
let body = #"{"paymentProductFilters":{"restrictTo":{"products":[1,840]}}}"#

// What cannot be read throws ParsingError, with every fault's path, line and column.
let request = try SessionRequest(json: body)
let resolved = catalog.resolve([
    FilterLayer(merchantFilters, name: "merchant"),
    FilterLayer(request.paymentProductFilters ?? PaymentProductFilters(), name: "session"),
])
print(catalog[resolved.availableProducts()].map { $0.label ?? "" })  // ["Visa"]
for reason in resolved.explanation(of: 840).reasons {
    print(reason.message)  // excluded by group `wallets` (merchant: exclude.groups[0])
}
