// Lists the payment contexts in which a product is available, products without any, and the countries
// and currencies in which nothing is available.

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
let boxes = try resolved.contexts(of: 840)
print(boxes.contains { $0.currencies.contains("EUR") && $0.amounts == 1_00...8_000_00 })  // true
print(boxes.contains { $0.countries.contains("TR") })  // false

for deadEnd in resolved.deadEnds() {
    print(deadEnd.product, deadEnd.messages)
}

// TR, and all other countries with all currencies but EUR and USD.
let boxesWithoutProducts = try resolved.contextsWithoutProducts()
print(boxesWithoutProducts.count)  // 2
