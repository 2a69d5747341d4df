// Parses the body of a session request, and a query in JSON Lines.

import ProductCatalog
import ProductFilter

let catalog = try PaymentProductCatalog([PaymentProduct(id: 1), PaymentProduct(id: 2)])
let body = #"{"paymentProductFilters":{"restrictTo":{"products":[1,"2"]}},"tokens":{}}"#

do {
    let request = try SessionRequest(json: body)
    let filters = request.paymentProductFilters ?? PaymentProductFilters()
    let resolved = catalog.resolve(filters)
    for product in resolved.products(in: PaymentContext(country: "NL", currency: "EUR")) {
        print(product.id)
    }
} catch {
    for fault in error.faults { print(fault.path) }
    // paymentProductFilters.restrictTo.products[1]
}

let line = #"{"layers":[{"exclude":{"products":[2]}}],"id":"merchant 7"}"#
let query = try FilterQuery(json: line)
let available = catalog.resolve(query.allLayers).products(in: query.context ?? .any)
print(available.ids)  // [1]
