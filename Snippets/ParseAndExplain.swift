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

// An invalid request throws a ParsingError, whose faults have a path, line, column and message.
let request = try SessionRequest(json: body)
let resolved = catalog.resolve([
    FilterLayer(merchantFilters, name: "merchant"),
    FilterLayer(request.paymentProductFilters ?? PaymentProductFilters(), name: "session"),
])
print(resolved.products().map { $0.label ?? "" })  // ["Visa"]
print(resolved.isAvailable(840))  // false
for reason in resolved.explanation(of: 840).reasons {
    print(reason.message)  // excluded by group `wallets` (merchant: exclude.groups[0])
}
