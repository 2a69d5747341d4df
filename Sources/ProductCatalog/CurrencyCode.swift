/// A currency, as its three-letter code in ISO 4217: `EUR`, `JPY`.
///
/// A value of this type was checked once, when it was made, and needs no check afterwards. Only the
/// form is checked: three letters from A to Z. Nothing is corrected silently, so `eur` is no code.
public struct CurrencyCode: Hashable, Sendable {
    /// The letters as one number in base 26.
    package let ordinal: UInt16

    /// Makes a code of a text, or `nil` when the text does not have the form of one.
    ///
    /// A payment context without a currency has no constraint for it. Refuse a text that is no
    /// code, rather than pass the `nil` on.
    ///
    /// - Parameter text: three letters from A to Z, such as `EUR`
    public init?(_ text: String) {
        guard let ordinal = LetterCode.ordinal(of: text, length: 3) else { return nil }
        self.ordinal = ordinal
    }

    /// The code's letters, such as `EUR`.
    public var text: String {
        LetterCode.text(of: ordinal, length: 3)
    }
}

extension CurrencyCode: Comparable {
    /// Orders codes by the alphabet.
    public static func < (left: Self, right: Self) -> Bool {
        left.ordinal < right.ordinal
    }
}

extension CurrencyCode: CustomStringConvertible {
    /// The code's letters.
    public var description: String {
        text
    }
}

extension CurrencyCode: ExpressibleByStringLiteral {
    /// Makes a code of a string literal, so that `"EUR"` can be written for it.
    ///
    /// - Precondition: the literal is three letters from A to Z. A literal is the programmer's own,
    ///   so any other text traps; for text that comes from elsewhere use ``init(_:)``.
    public init(stringLiteral text: String) {
        guard let code = Self(text) else {
            preconditionFailure("`\(text)` is not a currency code: write three letters from A to Z")
        }
        self = code
    }
}

/// A code is a plain JSON string.
extension CurrencyCode: Codable {
    /// Reads a code; a string without the form of one is an error that names its place.
    public init(from decoder: any Decoder) throws {
        self = try LetterCode.decode(from: decoder, expecting: "three letters from A to Z") {
            Self($0)
        }
    }

    /// Writes the code's letters.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// As a key of a JSON object a code stands as its letters.
extension CurrencyCode: CodingKeyRepresentable {
    /// The code as a key.
    public var codingKey: any CodingKey {
        AnyCodingKey(stringValue: text)
    }

    /// Makes a code of a key, or `nil` when the key does not have the form of one.
    public init?(codingKey: some CodingKey) {
        self.init(codingKey.stringValue)
    }
}
