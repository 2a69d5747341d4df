// Resolves the filters of one session.

import ProductCatalog
import ProductFilter

// The payment products that the gateway offers. To load them from JSON, use
// PaymentProductCatalog(json:).
let catalog = try PaymentProductCatalog([
    PaymentProduct(id: 1, label: "Visa", groups: ["cards"], displayOrder: 1),
    PaymentProduct(id: 3, label: "Mastercard", groups: ["cards"], displayOrder: 2),
    PaymentProduct(
        id: 809,
        label: "iDEAL",
        displayOrder: 3,
        rules: PaymentProduct.Rules(countries: ["NL"], currencies: ["EUR"])
    ),
    PaymentProduct(id: 840, label: "PayPal", groups: ["wallets"], displayOrder: 4),
])

// The merchant's filters: at most cards and iDEAL, and never Mastercard.
let filters = PaymentProductFilters(
    restrictTo: PaymentProductFilter(products: [809], groups: ["cards"]),
    exclude: PaymentProductFilter(products: [3])
)

// The payment: EUR 25.00, paid from the Netherlands.
let context = PaymentContext(country: "NL", currency: "EUR", amount: 25_00)

let available = catalog.availableProducts(for: filters, in: context)
print(catalog[available].map { $0.label ?? "" })  // ["Visa", "iDEAL"]
