/// A country, as its two-letter code in ISO 3166-1: `NL`, `BE`.
///
/// A value of this type was checked once, when it was made, and needs no check afterwards. Only the
/// form is checked: two letters from A to Z. Nothing is corrected silently, so `nl` is no code.
public struct CountryCode: Hashable, Sendable {
    /// The letters as one number in base 26.
    package let ordinal: UInt16

    /// Makes a code of a text, or `nil` when the text does not have the form of one.
    ///
    /// A payment context without a country has no constraint for it. Refuse a text that is no code,
    /// rather than pass the `nil` on.
    ///
    /// - Parameter text: two letters from A to Z, such as `NL`
    public init?(_ text: String) {
        guard let ordinal = LetterCode.ordinal(of: text, length: 2) else { return nil }
        self.ordinal = ordinal
    }

    /// The code's letters, such as `NL`.
    public var text: String {
        LetterCode.text(of: ordinal, length: 2)
    }
}

extension CountryCode: Comparable {
    /// Orders codes by the alphabet.
    public static func < (left: Self, right: Self) -> Bool {
        left.ordinal < right.ordinal
    }
}

extension CountryCode: CustomStringConvertible {
    /// The code's letters.
    public var description: String {
        text
    }
}

extension CountryCode: ExpressibleByStringLiteral {
    /// Makes a code of a string literal, so that `"NL"` can be written for it.
    ///
    /// - Precondition: the literal is two letters from A to Z. A literal is the programmer's own,
    ///   so any other text traps; for text that comes from elsewhere use ``init(_:)``.
    public init(stringLiteral text: String) {
        guard let code = Self(text) else {
            preconditionFailure("`\(text)` is not a country code: write two letters from A to Z")
        }
        self = code
    }
}

/// A code is a plain JSON string.
extension CountryCode: Codable {
    /// Reads a code; a string without the form of one is an error that names its place.
    public init(from decoder: any Decoder) throws {
        self = try LetterCode.decode(from: decoder, expecting: "two letters from A to Z") {
            Self($0)
        }
    }

    /// Writes the code's letters.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
