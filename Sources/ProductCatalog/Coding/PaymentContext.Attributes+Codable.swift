extension PaymentContext.Attributes: Codable {
    /// Decodes attributes from an object with their names as keys and their values as strings.
    ///
    /// - Throws: `DecodingError` with the path of a value that isn't a string, or if a name occurs twice.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: AnyCodingKey.self)
        let attributes = try container.allKeys.map { key in
            PaymentContext.Attribute(
                AttributeName(key.stringValue),
                try container.decode(AttributeValue.self, forKey: key)
            )
        }
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
