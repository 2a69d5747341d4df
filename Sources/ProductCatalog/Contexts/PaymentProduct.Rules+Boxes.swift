extension PaymentProduct.Rules {
    /// The fully known contexts that the rules allow, as boxes that don't overlap: one for each
    /// different pair of amount limits.
    ///
    /// - Complexity: O(codes, limits and values in the rules), plus the time to sort the limits.
    var boxes: [ContextBox] {
        let currencies = currencies.map { AllowedValues.only($0) } ?? .all
        var specific: [AmountLimits: Set<CurrencyCode>] = [:]
        for (currency, limits) in amountLimitsByCurrency where limits != amountLimits {
            specific[limits, default: []].insert(currency)
        }
        let replaced = specific.values.reduce(into: Set()) { $0.formUnion($1) }
        var boxes = [box(currencies.subtracting(.only(replaced)), amountLimits)]
        for (limits, listed) in specific.sorted(by: { $0.key.isOrdered(before: $1.key) }) {
            boxes.append(box(currencies.intersection(.only(listed)), limits))
        }
        return boxes.compactMap { $0 }
    }

    /// Returns the contexts in some currencies with some amounts that the rules allow otherwise, or
    /// `nil` if there are none.
    private func box(
        _ currencies: AllowedValues<CurrencyCode>,
        _ limits: AmountLimits
    ) -> ContextBox? {
        guard let amounts = limits.range else { return nil }
        let box = ContextBox(
            countries: allowedCountries,
            currencies: currencies,
            amounts: amounts,
            recurring: allowsRecurring ? .all : .only([false]),
            installments: allowsInstallments ? .all : .only([false]),
            attributes: attributes.mapValues { .only($0) }
        )
        return box.isEmpty ? nil : box
    }
}

extension AmountLimits {
    fileprivate func isOrdered(before other: AmountLimits) -> Bool {
        (firstAllowedAmount, maximum ?? .max) < (other.firstAllowedAmount, other.maximum ?? .max)
    }
}
