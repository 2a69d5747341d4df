// Replaces a catalog while filters are stored.

import ProductCatalog
import ProductFilter

let changedDocument = #"{ "paymentProducts": [{ "id": 1 }] }"#
let stored = PaymentProductFilters(restrictTo: PaymentProductFilter(products: [1, 809]))

let next = try PaymentProductCatalog(json: changedDocument)
let nextResolved = next.resolve(stored)
print(nextResolved.unknownEntries.map { $0.path })
// ["paymentProductFilters.restrictTo.products[1]"]
