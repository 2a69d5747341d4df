#if CodableSupport
extension PaymentProduct.Rules: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case countries, exceptCountries, currencies, minAmount, maxAmount, amountLimits
        case allowsRecurring, allowsInstallments, attributes
    }

    /// Decodes a condition from an object with the keys of a product's rules, all optional.
    ///
    ///     { "countries": ["IE"], "currencies": ["EUR"], "maxAmount": 400000,
    ///       "attributes": { "channel": ["web", "app"] } }
    ///
    /// An unknown key is an error, because ignoring a misspelled key would silently lift a rule.
    ///
    /// Of two attributes whose names differ only in Unicode normalization, Foundation's `JSONDecoder`
    /// silently keeps one, which lifts the other rule. ``PaymentProduct/init(parsing:in:)`` keeps both,
    /// and rejects duplicate keys.
    ///
    /// - Throws: `DecodingError` with the path of an unknown key, or of a value that isn't valid.
    public init(from decoder: any Decoder) throws {
        try decoder.rejectUnknownKeys(besides: CodingKeys.self)
        try self.init(ignoringUnknownKeysOf: decoder)
    }

    /// Decodes rules from an object that has other keys, too, such as a product.
    init(ignoringUnknownKeysOf decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func codes<Code: LetterCode & Decodable>(_ key: CodingKeys) throws -> Set<Code>? {
            try container.decodeIfPresent(Set<Code>.self, forKey: key)
        }
        func amount(_ key: CodingKeys) throws -> WideInt? {
            try container.decodeIfPresent(StrictInteger.self, forKey: key)?.value
        }
        func flag(_ key: CodingKeys) throws -> Bool {
            try container.decodeIfPresent(Bool.self, forKey: key) ?? true
        }
        self.init(
            countries: try codes(.countries),
            exceptCountries: try codes(.exceptCountries),
            currencies: try codes(.currencies),
            amountLimits: AmountLimits(
                minimum: try amount(.minAmount),
                maximum: try amount(.maxAmount)
            ),
            amountLimitsByCurrency: try container.decodeIfPresent(
                [CurrencyCode: AmountLimits].self,
                forKey: .amountLimits
            ) ?? [:],
            allowsRecurring: try flag(.allowsRecurring),
            allowsInstallments: try flag(.allowsInstallments),
            attributes: try container.decodeIfPresent(
                [AttributeName: Set<AttributeValue>].self,
                forKey: .attributes
            ) ?? [:]
        )
    }

    /// Encodes the rules, with lists in a stable order. What constrains nothing is omitted.
    ///
    /// - Throws: `EncodingError` if two attributes have names that differ only in normalization, which
    ///   Foundation's encoders would take for one.
    public func encode(to encoder: any Encoder) throws {
        try encode(to: encoder, includingFlags: false)
    }

    /// Encodes the rules into an object that may have other keys, too.
    ///
    /// - Parameter includingFlags: Whether flags that are true are encoded, too.
    func encode(to encoder: any Encoder, includingFlags: Bool) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        if includingFlags || !allowsRecurring {
            try container.encode(allowsRecurring, forKey: .allowsRecurring)
        }
        if includingFlags || !allowsInstallments {
            try container.encode(allowsInstallments, forKey: .allowsInstallments)
        }
        try container.encodeIfPresent(amountLimits.minimum, forKey: .minAmount)
        try container.encodeIfPresent(amountLimits.maximum, forKey: .maxAmount)
        try container.encodeIfPresent(countries?.sorted(), forKey: .countries)
        try container.encodeIfPresent(exceptCountries?.sorted(), forKey: .exceptCountries)
        try container.encodeIfPresent(currencies?.sorted(), forKey: .currencies)
        if !amountLimitsByCurrency.isEmpty {
            try container.encode(amountLimitsByCurrency, forKey: .amountLimits)
        }
        if !attributes.isEmpty {
            let codingPath = encoder.codingPath + [CodingKeys.attributes]
            try AttributeName.rejectSimilar(attributes.keys.sorted(), at: codingPath)
            try container.encode(attributes.mapValues { $0.sorted() }, forKey: .attributes)
        }
    }
}
#endif
