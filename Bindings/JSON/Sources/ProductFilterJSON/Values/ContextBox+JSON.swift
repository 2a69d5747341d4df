public import ProductCatalog

extension ContextBox: JSONWritable {
    /// Writes the values of each part. `null` means any value.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("attributes")
            json.object { json in
                for (name, values) in attributes.sorted(by: { $0.key < $1.key }) {
                    json.key(name.rawValue)
                    write(values, to: &json)
                }
            }
            json.member("countries", orNull: countries.listed)
            json.member("currencies", orNull: currencies.listed)
            json.member("exceptCountries", orNull: countries.excepted)
            json.member("exceptCurrencies", orNull: currencies.excepted)
            json.member("installments", orNull: installments.onlyValue)
            json.member("maxAmount", orNull: amounts.upperBound == .max ? nil : amounts.upperBound)
            json.member("minAmount", orNull: amounts.lowerBound == .min ? nil : amounts.lowerBound)
            json.member("recurring", orNull: recurring.onlyValue)
        }
    }

    /// Writes the values of an attribute: a list, or an object with the list of those excepted.
    private func write(_ values: AllowedValues<AttributeValue>, to json: inout JSONWriter) {
        switch values {
        case .only(let values): json.list(values.sorted().map { $0.rawValue })
        case .allBut(let values):
            json.object { $0.member("except", values.sorted().map { $0.rawValue }) }
        }
    }
}

extension AllowedValues where Value: LetterCode {
    /// The listed codes, or `nil` if they aren't listed.
    fileprivate var listed: [String]? {
        guard case .only(let codes) = self else { return nil }
        return codes.sorted().map { $0.description }
    }

    /// The excepted codes, or `nil` if there are none.
    fileprivate var excepted: [String]? {
        guard case .allBut(let codes) = self, !codes.isEmpty else { return nil }
        return codes.sorted().map { $0.description }
    }
}

extension AllowedValues<Bool> {
    /// The value if only one is allowed.
    public var onlyValue: Bool? {
        switch (contains(false), contains(true)) {
        case (true, false): false
        case (false, true): true
        default: nil
        }
    }
}
