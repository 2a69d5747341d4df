extension PaymentContext {
    /// Returns whether the context has a value of a part. It always has the flags.
    func names(_ part: ContextPart) -> Bool {
        switch part {
        case .country: country != nil
        case .currency: currency != nil
        case .amount: amount != nil
        // coverage: unreachable because only other parts can be missing.
        case .recurring, .installments: true
        case .attribute(let name): attributes[name] != nil
        }
    }
}
