#if CodableSupport
extension PaymentContext: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case countryCode, currencyCode, amount, isRecurring, isInstallments, attributes
    }

    /// Decodes a payment context from an object with the keys of the payment API. All keys are
    /// optional, and `null` is the same as absent.
    ///
    ///     { "countryCode": "NL", "currencyCode": "EUR", "amount": 1250,
    ///       "isRecurring": false, "isInstallments": false, "attributes": { "channel": "web" } }
    ///
    /// An unknown key is an error, because ignoring a misspelled `countryCode` would silently allow
    /// every country.
    ///
    /// - Throws: `DecodingError` with the path of an unknown key, or of a value that isn't valid.
    public init(from decoder: any Decoder) throws {
        try decoder.rejectUnknownKeys(besides: CodingKeys.self)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            country: try container.decodeIfPresent(CountryCode.self, forKey: .countryCode),
            currency: try container.decodeIfPresent(CurrencyCode.self, forKey: .currencyCode),
            amount: try container.decodeIfPresent(StrictInteger.self, forKey: .amount)?.value,
            isRecurring: try container.decodeIfPresent(Bool.self, forKey: .isRecurring) ?? false,
            isInstallments: try container.decodeIfPresent(Bool.self, forKey: .isInstallments)
                ?? false,
            attributes: try container.decodeIfPresent(
                Attributes.self,
                forKey: .attributes
            ) ?? [:]
        )
    }

    /// Encodes the payment context. Parts that constrain nothing are omitted.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(country, forKey: .countryCode)
        try container.encodeIfPresent(currency, forKey: .currencyCode)
        try container.encodeIfPresent(amount, forKey: .amount)
        if isRecurring { try container.encode(true, forKey: .isRecurring) }
        if isInstallments { try container.encode(true, forKey: .isInstallments) }
        if !attributes.isEmpty { try container.encode(attributes, forKey: .attributes) }
    }
}
#endif
