// Explains why products are available or not, and finds what would make them available.

import ProductCatalog
import ProductFilter

let catalog = try PaymentProductCatalog([
    PaymentProduct(id: 1, label: "Visa", groups: ["cards"]),
    PaymentProduct(id: 2, label: "American Express", groups: ["cards"]),
    PaymentProduct(id: 3, label: "Mastercard", groups: ["cards"]),
    PaymentProduct(
        id: 9000,
        label: "AfterPay",
        conditions: [
            PaymentProduct.Rules(countries: ["IE"]),
            PaymentProduct.Rules(countries: ["NL"]),
        ]
    ),
])
let merchantFilters = PaymentProductFilters()
let filters = PaymentProductFilters(exclude: PaymentProductFilter(groups: ["cards"]))

let resolved = catalog.resolve([
    FilterLayer(merchantFilters, name: "merchant"),
    FilterLayer(filters, name: "session"),
])
let context = PaymentContext(country: "DE")
for reason in resolved.explanation(of: 2, in: context).reasons {
    print(reason.message)  // excluded by group `cards` (session: exclude.groups[0])
}

for reason in resolved.explanation(of: 9000, in: context).reasons {
    for line in reason.unmetConditionMessages {
        print(line)  // needs country IE or NL; here: DE (conditions[0], conditions[1])
    }
}

for fix in resolved.fixes(for: 2, in: context) {
    print(fix.edits)  // [remove exclude.groups[0]]
    print(catalog[fix.alsoAdmits].ids)  // [1, 3]

    let fixed = catalog.resolve(filters.applying(fix.edits))
    let change = fix.contextChange
    let payment = change.map { context.applying($0) } ?? context
    print(fixed.isAvailable(2, in: payment))  // true
}

let forbidding = PaymentProductFilters(exclude: PaymentProductFilter(products: [2]))
let forbidden = catalog.resolve([
    FilterLayer(forbidding, name: "merchant"),
    FilterLayer(filters, name: "session"),
])
let fixes = forbidden.fixes(for: 2, in: context)
if fixes.isEmpty {
    print(fixes.obstacles)  // [excluded by its id (merchant: exclude.products[0])]
}
