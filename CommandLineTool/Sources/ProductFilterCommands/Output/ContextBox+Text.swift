import ProductCatalog
import ProductFilterJSON

extension ContextBox {
    /// Returns the box in words for people.
    ///
    ///     everywhere but TR, in EUR 1.00–8,000.00; not for installments
    ///
    /// Codes and attributes aren't escaped for a terminal, see `String.escapingControls`.
    func text(amounts format: AmountFormat) -> String {
        text(payments: [(currencies, amounts)], format)
    }

    /// Returns the box in words, with the currencies and amounts of several boxes.
    fileprivate func text(payments: [Payments], _ format: AmountFormat) -> String {
        let place = [countries.text, payments.text(format)].compactMap(\.self)
        return ([place.joined(separator: ", ")] + flags + attributeTexts).joined(separator: "; ")
    }

    /// What the box says about recurring payments and installments.
    private var flags: [String] {
        let values = [
            (recurring.onlyValue, "recurring payments"), (installments.onlyValue, "installments"),
        ]
        let excluded = values.filter { $0.0 == false }.map(\.1)
        let required = values.filter { $0.0 == true }.map(\.1)
        return [
            excluded.isEmpty ? nil : "not for \(excluded.joined(separator: " or "))",
            required.isEmpty ? nil : "only for \(required.joined(separator: " in "))",
        ].compactMap(\.self)
    }

    private var attributeTexts: [String] {
        attributes.sorted { $0.key < $1.key }.map { name, values in
            // A name with spaces is between backticks, so that it can't be read as something else.
            let name = "\(ContextPart.attribute(name))".dropFirst("attributes.".count)
            return switch values {
            case .only(let values): "with \(name) \(values.text)"
            case .allBut(let values): "with \(name) other than \(values.text)"
            }
        }
    }
}

extension [ContextBox] {
    /// Returns the boxes in words for people, in one line for those that differ only in currencies and
    /// amounts.
    ///
    ///     everywhere but TR, in EUR 1.00–8,000.00 and USD; not for installments
    func lines(amounts format: AmountFormat) -> [String] {
        var positions: [ContextBox: Int] = [:]
        var groups: [(box: ContextBox, payments: [Payments])] = []
        for box in self {
            let key = ContextBox(
                countries: box.countries,
                recurring: box.recurring,
                installments: box.installments,
                attributes: box.attributes
            )
            if let position = positions[key] {
                groups[position].payments.append((box.currencies, box.amounts))
            } else {
                positions[key] = groups.count
                groups.append((key, [(box.currencies, box.amounts)]))
            }
        }
        return groups.map { $0.box.text(payments: $0.payments, format) }
    }
}

/// Some currencies and the amounts in them.
private typealias Payments = (currencies: AllowedValues<CurrencyCode>, amounts: ClosedRange<Int>)

extension [Payments] {
    /// Returns the currencies and amounts in words, or `nil` for all amounts in all currencies.
    fileprivate func text(_ format: AmountFormat) -> String? {
        var items: [(currencies: [CurrencyCode], range: String)] = []
        var unlimited: Set<CurrencyCode> = []
        var others: [String] = []
        var areOthersLimited = false
        for (currencies, amounts) in self {
            switch currencies {
            case .allBut(let excepted):
                let range = format.text(of: amounts, in: nil)
                if excepted.isEmpty, range == nil { return nil }
                areOthersLimited = areOthersLimited || range != nil
                let name = excepted.isEmpty ? "any currency" : self.name(ofAllBut: excepted)
                others.append(name + (range.map { " \($0)" } ?? ""))
            case .only(let codes) where amounts == .min ... .max: unlimited.formUnion(codes)
            case .only(let codes):
                let byDecimals = Dictionary(grouping: codes.sorted(), by: format.decimals)
                for codes in byDecimals.values {
                    items.append(
                        (codes, format.text(of: amounts, in: codes[0]).map { " \($0)" } ?? "")
                    )
                }
            }
        }
        items.sort { ($0.currencies[0], $0.range) < ($1.currencies[0], $1.range) }
        let limited = items.map { $0.currencies.list(conjunction: "or") { "\($0)" } + $0.range }
        // Otherwise, the amounts of the others would seem to apply to the currencies before them.
        let suffix = areOthersLimited ? " for any amount" : ""
        let texts = limited + unlimited.sorted().map { "\($0)\(suffix)" } + others
        return "in \(texts.list(conjunction: "and") { $0 })"
    }

    /// Returns the name of all currencies but some: `any other currency` after these.
    private func name(ofAllBut excepted: Set<CurrencyCode>) -> String {
        let listed = reduce(into: Set<CurrencyCode>()) { listed, payments in
            if case .only(let codes) = payments.currencies { listed.formUnion(codes) }
        }
        guard listed != excepted else { return "any other currency" }
        return "any currency but " + excepted.sorted().list(conjunction: "and") { "\($0)" }
    }
}

extension AllowedValues<CountryCode> {
    /// The countries in words.
    fileprivate var text: String {
        switch self {
        case .only(let codes): "in \(codes.sorted().list(conjunction: "and") { "\($0)" })"
        case .allBut([]): "everywhere"
        case .allBut(let codes):
            "everywhere but \(codes.sorted().list(conjunction: "and") { "\($0)" })"
        }
    }
}

extension Set<AttributeValue> {
    /// The values in words.
    fileprivate var text: String {
        sorted().list(conjunction: "or") { $0.rawValue.isEmpty ? "no value" : "`\($0)`" }
    }
}
