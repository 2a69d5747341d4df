/// The warnings about products: for each, its countries first, then currencies, then amounts.
struct ProductWarnings {
    private(set) var all: [CatalogWarning] = []
    private var product: PaymentProduct.ID = 0

    /// Searches products, in the order given.
    ///
    /// - Complexity: O(products + codes in their rules), plus the time to sort those with warnings.
    init(_ products: [PaymentProduct]) {
        // A span lends each product. An array would copy it.
        let products = products.span
        for position in products.indices { check(products[position]) }
    }

    private mutating func check(_ product: borrowing PaymentProduct) {
        self.product = product.id
        checkCodes(
            product.rules.countries,
            "countries",
            ifEmpty: .noCountries,
            ifUnassigned: .unassignedCountry
        )
        checkCodes(
            product.rules.currencies,
            "currencies",
            ifEmpty: .noCurrencies,
            ifUnassigned: .unassignedCurrency
        )
        checkAmounts(product.rules)
    }

    /// Appends a warning about the current product.
    ///
    /// - Parameters:
    ///   - path: The path from the product.
    ///   - text: The rest of a sentence that starts with the product.
    private mutating func append(_ code: CatalogWarning.Code, _ path: String, _ text: String) {
        all.append(
            CatalogWarning(
                code,
                product: product,
                path: "paymentProducts[id=\(product)].\(path)",
                message: "product \(product) \(text)"
            )
        )
    }
}

extension ProductWarnings {
    private mutating func checkCodes<Code: StandardCode>(
        _ codes: Set<Code>?,
        _ key: String,
        ifEmpty emptyCode: CatalogWarning.Code,
        ifUnassigned unassignedCode: CatalogWarning.Code
    ) {
        guard let codes else { return }
        if codes.isEmpty {
            append(
                emptyCode,
                key,
                "has an empty list of \(key) and isn't allowed in any: remove the list to allow all"
            )
        }
        for code in codes.lazy.filter({ !$0.isAssigned }).sorted() {
            append(
                unassignedCode,
                "\(key)[$='\(code)']",
                "lists `\(code)`, which isn't \(Code.assignedCode): \(code.advice)"
            )
        }
    }
}

extension ProductWarnings {
    private mutating func checkAmounts(_ rules: borrowing PaymentProduct.Rules) {
        let general = rules.amountLimits
        checkMaximum(general, of: nil)
        guard !rules.amountLimitsByCurrency.isEmpty else { return }
        for (currency, limits) in rules.amountLimitsByCurrency.sorted(by: { $0.key < $1.key }) {
            if !currency.isAssigned {
                append(
                    .unassignedCurrency,
                    "amountLimits.\(currency)",
                    "has amount limits in `\(currency)`, which isn't \(CurrencyCode.assignedCode): "
                        + currency.advice
                )
            }
            checkMaximum(limits, of: currency)
            // Every payment is above a minimum of 0 or less, so it isn't missed.
            if let minimum = general.minimum, minimum > 0, limits.minimum == nil {
                appendDroppedLimit("minimum", "minAmount", minimum, currency)
            }
            if let maximum = general.maximum, limits.maximum == nil {
                appendDroppedLimit("maximum", "maxAmount", maximum, currency)
            }
        }
    }

    private mutating func checkMaximum(_ limits: AmountLimits, of currency: CurrencyCode?) {
        guard let maximum = limits.maximum, maximum <= 0 else { return }
        append(
            .zeroMaximum,
            currency.map { "amountLimits.\($0).maxAmount" } ?? "maxAmount",
            "has a maximum amount of \(maximum)\(currency.map { " in \($0)" } ?? "") and isn't "
                + "allowed for any above: raise the maximum, or remove it to allow all"
        )
    }

    private mutating func appendDroppedLimit(
        _ bound: String,
        _ key: String,
        _ amount: Int,
        _ currency: CurrencyCode
    ) {
        append(
            .droppedLimit,
            "amountLimits.\(currency).\(key)",
            "has no \(bound) amount in \(currency), because its limits in \(currency) replace the "
                + "general ones: set a \(bound) in \(currency), too, such as the general \(amount)"
        )
    }
}
