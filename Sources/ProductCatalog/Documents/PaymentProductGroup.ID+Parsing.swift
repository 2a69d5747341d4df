extension PaymentProductGroup.ID {
    /// Creates a group id from a string in a text.
    init(_ token: StringToken, in text: Span<UInt8>) {
        self.init(rawValue: token.value(in: text))
    }
}
