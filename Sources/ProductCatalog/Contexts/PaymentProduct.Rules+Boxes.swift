extension PaymentProduct.Rules {
    /// The fully known contexts that the rules allow, as boxes that don't overlap: one for each
    /// different pair of amount limits.
    ///
    /// - Complexity: O(codes, limits and values in the rules), plus the time to sort the limits.
    var boxes: [ContextBox] {
        let currencies = currencies.map { AllowedValues.only($0) } ?? .all
        let general = amountLimits.range
        var specific: [ClosedRange<WideInt>?: Set<CurrencyCode>] = [:]
        for (currency, limits) in amountLimitsByCurrency where limits.range != general {
            specific[limits.range, default: []].insert(currency)
        }
        let replaced = specific.values.reduce(into: Set()) { $0.formUnion($1) }
        let specificBoxes = specific.compactMap { amounts, listed in
            box(currencies.intersection(.only(listed)), amounts)
        }
        let generalBox = box(currencies.subtracting(.only(replaced)), general)
        return (generalBox.map { [$0] } ?? [])
            + specificBoxes.sorted {
                ($0.amounts.lowerBound, $0.amounts.upperBound)
                    < ($1.amounts.lowerBound, $1.amounts.upperBound)
            }
    }

    /// Returns the contexts in some currencies with some amounts that the rules allow otherwise, or
    /// `nil` if there are none.
    private func box(
        _ currencies: AllowedValues<CurrencyCode>,
        _ amounts: ClosedRange<WideInt>?
    ) -> ContextBox? {
        guard let amounts else { return nil }
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
