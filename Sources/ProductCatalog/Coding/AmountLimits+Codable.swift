extension AmountLimits: Codable {
    private enum CodingKeys: String, CodingKey {
        case minimum = "minAmount"
        case maximum = "maxAmount"
    }

    /// Decodes limits from an object with the keys `minAmount` and `maxAmount`, both optional.
    ///
    /// - Throws: `DecodingError` with the path of a bound that isn't an integer.
    public init(from decoder: any Decoder) throws {
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
