// Finds the products that are available whatever a payment context leaves out, the parts on which others
// depend, and what makes a product available.

import ProductCatalog
import ProductFilter

let catalog = try PaymentProductCatalog([
    PaymentProduct(
        id: 840,
        label: "PayPal",
        rules: PaymentProduct.Rules(
            exceptCountries: ["TR"],
            currencies: ["EUR", "USD"],
            amountLimitsByCurrency: ["EUR": AmountLimits(minimum: 1_00, maximum: 8_000_00)],
            allowsInstallments: false
        )
    )
])
let resolved = catalog.resolve([])

let context = PaymentContext(country: "NL", currency: "USD")
print(catalog[resolved.certainProducts(in: context)].ids)  // [840]
if case .depends(let parts) = resolved.availability(of: 840, in: PaymentContext(country: "NL")) {
    print(parts)  // [currencyCode, amount]
}

let turkey = PaymentContext(country: "TR")
for fix in resolved.fixes(for: 840, in: turkey) {
    print(fix.contextChange?.messages(changing: turkey) ?? [])  // ["change country from TR to AD"]
}
