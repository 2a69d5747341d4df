extension ProductWarnings {
    mutating func checkAmounts(_ rules: borrowing PaymentProduct.Rules) {
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
            "has a maximum amount of \(maximum)\(currency.map { " in \($0)" } ?? "") and "
                + "\(unmet) for any above: raise the maximum, or remove it to allow all"
        )
    }

    private mutating func appendDroppedLimit(
        _ bound: String,
        _ key: String,
        _ amount: WideInt,
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
