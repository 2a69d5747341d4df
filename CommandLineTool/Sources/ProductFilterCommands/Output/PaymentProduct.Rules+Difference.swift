import ProductCatalog

extension PaymentProduct.Rules {
    /// Returns what changes if other rules apply, part by part for people, or `nil` if that wouldn't
    /// say it exactly.
    ///
    ///     no longer in BE, NL; maximum EUR 5,000.00 → 3,000.00
    ///
    /// Names and values of attributes aren't escaped for a terminal.
    func difference(to new: Self, amounts format: AmountFormat) -> [String]? {
        // The limits of currencies that no list names couldn't be said.
        guard currencies == nil || new.currencies != nil || !new.hasAmountLimits else { return nil }
        return allowedCountries.difference(
            to: new.allowedCountries,
            "in",
            anyPlace: "in any country",
            name: \.description,
            newName: \.description
        )
            + allowedCurrencies.difference(
                to: new.allowedCurrencies,
                "in",
                anyPlace: "in any currency",
                name: \.description,
                newName: { new.name(of: $0, amounts: format) }
            )
            + limitDifferences(to: new, format)
            + [
                (allowsRecurring, new.allowsRecurring, "recurring payments"),
                (allowsInstallments, new.allowsInstallments, "installments"),
            ].compactMap { old, new, name in
                old == new ? nil : "\(new ? "now also" : "no longer") for \(name)"
            }
            + attributeDifferences(to: new)
    }

    private var hasAmountLimits: Bool {
        amountLimits != AmountLimits() || !amountLimitsByCurrency.isEmpty
    }

    private var allowedCurrencies: AllowedValues<CurrencyCode> {
        currencies.map { .only($0) } ?? .all
    }

    /// Returns a currency with its limits, such as `USD 1.00–50.00`.
    private func name(of currency: CurrencyCode, amounts format: AmountFormat) -> String {
        let limits = amountLimits(for: currency)
        let amounts = (limits.minimum ?? .min)...(limits.maximum ?? .max)
        return "\(currency)" + (format.text(of: amounts, in: currency).map { " \($0)" } ?? "")
    }

    private func attributeDifferences(to new: Self) -> [String] {
        Set(attributes.keys).union(new.attributes.keys).sorted().flatMap { name in
            let allowed = [self, new].map { rules in
                rules.attributes[name].map { AllowedValues.only($0) } ?? .all
            }
            func text(_ value: AttributeValue) -> String { "`\(value.rawValue)`" }
            return allowed[0].difference(
                to: allowed[1],
                "with \(name.rawValue)",
                anyPlace: "with any \(name.rawValue)",
                name: text,
                newName: text
            )
        }
    }
}

extension PaymentProduct.Rules {
    /// Returns the changes of amount limits in the currencies that both rules allow.
    private func limitDifferences(to new: Self, _ format: AmountFormat) -> [String] {
        let named = Set(amountLimitsByCurrency.keys).union(new.amountLimitsByCurrency.keys)
        let listed = currencies.map { $0.intersection(new.currencies ?? $0) } ?? new.currencies
        var codes: [LimitChange: [CurrencyCode]] = [:]
        for currency in (listed ?? named).sorted() {
            let change = LimitChange(
                old: amountLimits(for: currency),
                new: new.amountLimits(for: currency),
                decimals: format.decimals(in: currency)
            )
            codes[change, default: []].append(currency)
        }
        var texts = codes.sorted { $0.value[0] < $1.value[0] }.flatMap { change, codes in
            change.texts("\(codes.list(\.description)) ", format)
        }
        if listed == nil {
            let others = LimitChange(
                old: amountLimits,
                new: new.amountLimits,
                decimals: format.decimals
            )
            texts += others.texts(named.isEmpty ? "" : "in any other currency ", format)
        }
        return texts
    }
}

/// A change of the limits on amounts in some currencies.
private struct LimitChange: Hashable {
    let old: AmountLimits
    let new: AmountLimits

    /// The number of decimals that are minor units, or `nil` if currencies differ in it.
    let decimals: Int?

    /// Returns each changed bound, such as `maximum EUR 5,000.00 → 3,000.00`.
    func texts(_ currencies: String, _ format: AmountFormat) -> [String] {
        func text(_ name: String, _ old: Int?, _ new: Int?) -> String? {
            guard old != new else { return nil }
            var bounds = [old, new].map { bound in
                bound.map { format.text(of: $0, decimals: decimals ?? 0) } ?? "none"
            }
            if decimals == nil { bounds[new == nil ? 0 : 1] += " minor units" }
            return "\(name) \(currencies)\(bounds[0]) → \(bounds[1])"
        }
        return [
            text("minimum", old.minimum, new.minimum), text("maximum", old.maximum, new.maximum),
        ].compactMap(\.self)
    }
}
