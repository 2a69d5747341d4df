#if CodableSupport
extension AmountLimits: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case minimum = "minAmount"
        case maximum = "maxAmount"
    }

    /// Decodes limits from an object with the keys `minAmount` and `maxAmount`, both optional.
    ///
    /// An unknown key is an error, because ignoring a misspelled key would silently lift a limit.
    ///
    /// - Throws: `DecodingError` with the path of an unknown key, or of a bound that isn't an integer.
    public init(from decoder: any Decoder) throws {
        try decoder.rejectUnknownKeys(besides: CodingKeys.self)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            minimum: try container.decodeIfPresent(StrictInteger.self, forKey: .minimum)?.value,
            maximum: try container.decodeIfPresent(StrictInteger.self, forKey: .maximum)?.value
        )
    }

    /// Encodes the limits. Absent bounds are omitted.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(minimum, forKey: .minimum)
        try container.encodeIfPresent(maximum, forKey: .maximum)
    }
}
#endif
