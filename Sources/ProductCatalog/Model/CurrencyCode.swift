/// A currency, as its three-letter code in ISO 4217: `EUR`, `JPY`.
public struct CurrencyCode: LetterCode {
    /// The number of letters in a code: 3.
    public static let length = 3

    /// The letters as one number in base 26.
    public let ordinal: UInt16

    /// Creates a code from its letters as one number in base 26.
    ///
    /// - Precondition: The ordinal is below 17,576.
    public init(ordinal: UInt16) {
        precondition(ordinal < 17_576, "\(ordinal) isn't the ordinal of a currency code")
        self.ordinal = ordinal
    }
}
