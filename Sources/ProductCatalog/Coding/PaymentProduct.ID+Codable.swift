#if CodableSupport
extension PaymentProduct.ID: Codable {
    /// Decodes an id from an integer.
    ///
    /// - Throws: `DecodingError` with the path of a value that isn't an integer.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try StrictInteger(from: decoder).value)
    }

    /// Encodes the id as an integer.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
#endif
