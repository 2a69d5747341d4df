#if CodableSupport
extension PaymentContext.Attributes: Codable {
    /// Decodes attributes from an object with their names as keys and their values as strings.
    ///
    /// Of duplicate names, and of two names that differ only in Unicode normalization, Foundation's
    /// `JSONDecoder` silently keeps one, so nothing is thrown. ``PaymentContext/init(parsing:in:)``
    /// keeps both of the latter, and rejects duplicates.
    ///
    /// - Throws: `DecodingError` with the path of a value that isn't a string, or if the decoder has a
    ///   name twice.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: AnyCodingKey.self)
        let attributes = try container.allKeys.map { key in
            PaymentContext.Attribute(
                AttributeName(key.stringValue),
                try container.decode(AttributeValue.self, forKey: key)
            )
        }
        // coverage: unreachable because Foundation's decoder has each key once.
        guard let unique = Self(unique: attributes) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "two attributes have the same name"
                )
            )
        }
        self = unique
    }

    /// Encodes the attributes, in ascending order of names.
    ///
    /// - Throws: `EncodingError` if two names differ only in normalization, which Foundation's encoders
    ///   would take for one.
    public func encode(to encoder: any Encoder) throws {
        try AttributeName.rejectSimilar(map(\.name), at: encoder.codingPath)
        var container = encoder.container(keyedBy: AnyCodingKey.self)
        for attribute in self {
            let key = AnyCodingKey(stringValue: attribute.name.rawValue)
            try container.encode(attribute.value, forKey: key)
        }
    }
}
#endif
