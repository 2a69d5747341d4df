#if CodableSupport
// A code is encoded as a string.
extension CountryCode: Codable {}
extension CurrencyCode: Codable {}

extension LetterCode where Self: Codable {
    /// Decodes a code from a string.
    ///
    /// - Throws: `DecodingError` with the path of a string that doesn't have the form of a code.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let string = try container.decode(String.self)
        guard let code = Self(string) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription:
                    "`\(string.visible)` isn't a code of \(Self.length) letters from A to Z"
            )
        }
        self = code
    }

    /// Encodes the code as a string.
    public func encode(to encoder: any Encoder) throws {
        try description.encode(to: encoder)
    }
}

extension CurrencyCode: CodingKeyRepresentable {
    /// The code as the key of an object.
    public var codingKey: any CodingKey {
        AnyCodingKey(stringValue: description)
    }

    /// Creates a code from the key of an object, or returns `nil` if the key isn't a code.
    public init?(codingKey: some CodingKey) {
        self.init(codingKey.stringValue)
    }
}
#endif
