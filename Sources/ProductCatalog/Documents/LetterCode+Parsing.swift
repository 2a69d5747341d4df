extension LetterCode {
    /// What messages expect in place of an invalid code.
    static var expectation: StaticString {
        length == CountryCode.length
            ? "a country code: two letters from A to Z"
            : "a currency code: three letters from A to Z"
    }

    /// Creates a code from a string in a text, or returns `nil` if it doesn't have the form of one.
    init?(_ token: StringToken, in text: Span<UInt8>) {
        if token.isEscaped {
            self.init(token.value(in: text))
        } else {
            self.init(text.extracting(token.start..<token.end))
        }
    }
}
