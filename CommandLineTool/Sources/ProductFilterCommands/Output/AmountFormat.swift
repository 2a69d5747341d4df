import ProductCatalog

/// How people see amounts: in units of the currency, such as `8,000.00`.
struct AmountFormat {
    /// The number of decimals that are minor units in every currency, or `nil` to use those of
    /// ISO 4217.
    var decimals: Int?

    /// Returns an amount with its currency, such as `EUR 8,000.00`.
    func text(of amount: Int, in currency: CurrencyCode) -> String {
        "\(currency) \(text(of: amount, decimals: decimals(in: currency)))"
    }

    /// Returns the number of decimals that are minor units in a currency.
    func decimals(in currency: CurrencyCode) -> Int {
        decimals ?? currency.minorUnitDecimals
    }

    /// Returns an amount in units of a currency with some number of decimals.
    func text(of amount: Int, decimals: Int) -> String {
        let digits = String(amount.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        var text = amount < 0 ? "-" : ""
        let unit = padded.dropLast(decimals)
        for (position, digit) in unit.enumerated() {
            if position > 0, (unit.count - position).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return decimals == 0 ? text : "\(text).\(padded.suffix(decimals))"
    }

    /// Returns a range of amounts, such as `1.00–8,000.00` or `up to 8,000.00`, or `nil` if every
    /// amount is in it.
    ///
    /// - Parameters:
    ///   - amounts: Amounts in minor units.
    ///   - currency: A currency of the amounts, or `nil` if they can be in currencies of different
    ///     minor units.
    func text(of amounts: ClosedRange<Int>, in currency: CurrencyCode?) -> String? {
        let decimals = decimals ?? currency?.minorUnitDecimals
        func text(of amount: Int) -> String { self.text(of: amount, decimals: decimals ?? 0) }
        let (lower, upper) = (text(of: amounts.lowerBound), text(of: amounts.upperBound))
        let range: String
        switch (amounts.lowerBound, amounts.upperBound) {
        case (.min, .max): return nil
        case (.min, _): range = "up to \(upper)"
        case (_, .max): range = "from \(lower)"
        case let (lowerBound, upperBound) where lowerBound == upperBound: range = "exactly \(lower)"
        case (..<0, _): range = "\(lower) to \(upper)"
        case (_, _): range = "\(lower)–\(upper)"
        }
        guard decimals == nil else { return range }
        return range.hasSuffix(" 1") ? "\(range) minor unit" : "\(range) minor units"
    }
}
