/// The warnings about one product: its countries first, then its currencies, then its amounts.
struct ProductWarnings {
    private(set) var all: [CatalogWarning] = []
    private let product: PaymentProduct.ID

    /// Searches a product for what is valid but rarely intended.
    ///
    /// - Complexity: O(codes in the product's rules), plus the time to sort those with warnings.
    init(_ product: PaymentProduct) {
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

    /// Appends a warning.
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
        for code in codes.filter({ !$0.isAssigned }).sorted() {
            append(
                unassignedCode,
                "\(key)[$='\(code)']",
                "lists `\(code)`, which isn't \(Code.assignedCode): \(code.advice)"
            )
        }
    }
}

extension ProductWarnings {
    private mutating func checkAmounts(_ rules: PaymentProduct.Rules) {
        let general = rules.amountLimits
        checkMaximum(general, "maxAmount")
        for (currency, limits) in rules.amountLimitsByCurrency.sorted(by: { $0.key < $1.key }) {
            let path = "amountLimits.\(currency)"
            if !currency.isAssigned {
                append(
                    .unassignedCurrency,
                    path,
                    "has amount limits in `\(currency)`, which isn't \(CurrencyCode.assignedCode): "
                        + currency.advice
                )
            }
            checkMaximum(limits, path + ".maxAmount", " in \(currency)")
            // Every payment is above a minimum of 0 or less, so it isn't missed.
            if let minimum = general.minimum, minimum > 0, limits.minimum == nil {
                appendDroppedLimit(currency, path + ".minAmount", "minimum", minimum)
            }
            if let maximum = general.maximum, limits.maximum == nil {
                appendDroppedLimit(currency, path + ".maxAmount", "maximum", maximum)
            }
        }
    }

    private mutating func checkMaximum(
        _ limits: AmountLimits,
        _ path: String,
        _ inCurrency: String = ""
    ) {
        guard let maximum = limits.maximum, maximum <= 0 else { return }
        append(
            .zeroMaximum,
            path,
            "has a maximum amount of \(maximum)\(inCurrency) and isn't allowed for any above: "
                + "raise the maximum, or remove it to allow all"
        )
    }

    private mutating func appendDroppedLimit(
        _ currency: CurrencyCode,
        _ path: String,
        _ bound: String,
        _ amount: Int
    ) {
        append(
            .droppedLimit,
            path,
            "has no \(bound) amount in \(currency), because its limits in \(currency) replace the "
                + "general ones: set a \(bound) in \(currency), too, such as the general \(amount)"
        )
    }
}
