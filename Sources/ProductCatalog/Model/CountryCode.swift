/// A country, as its two-letter code in ISO 3166-1: `NL`, `BE`.
public struct CountryCode: LetterCode {
    /// The number of letters in a code: 2.
    public static let length = 2

    /// The letters as one number in base 26.
    public let ordinal: UInt16

    /// Creates a code from its letters as one number in base 26.
    ///
    /// - Precondition: The ordinal is below 676.
    public init(ordinal: UInt16) {
        precondition(ordinal < 676, "\(ordinal) isn't the ordinal of a country code")
        self.ordinal = ordinal
    }
}
