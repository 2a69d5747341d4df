// Parses a session request, resolves it together with the merchant's own filters, and explains the
// result.

import ProductCatalog
import ProductFilter

let catalog = try PaymentProductCatalog([
    PaymentProduct(id: 1, label: "Visa", groups: ["cards"]),
    PaymentProduct(id: 840, label: "PayPal", groups: ["wallets"]),
])
let merchantFilters = PaymentProductFilters(exclude: PaymentProductFilter(groups: ["wallets"]))
let body = #"{"paymentProductFilters":{"restrictTo":{"products":[1,840]}}}"#

// An invalid request throws a ParsingError with the path, line and column of every fault.
let request = try SessionRequest(json: body)
let resolved = catalog.resolve([
    FilterLayer(merchantFilters, name: "merchant"),
    FilterLayer(request.paymentProductFilters ?? PaymentProductFilters(), name: "session"),
])
print(resolved.products().map { $0.label ?? "" })  // ["Visa"]
for reason in resolved.explanation(of: 840).reasons {
    print(reason.message)  // excluded by group `wallets` (merchant: exclude.groups[0])
}
