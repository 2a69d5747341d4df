/// The part of a request for a new session that this library knows: what the session may be paid
/// with, and the consumer's stored tokens.
///
///     { "paymentProductFilters": { "restrictTo": …, "exclude": … }, "tokens": ["…"] }
///
/// Both are optional. The request may have other fields, which are ignored; inside
/// `paymentProductFilters` every unknown key is an error.
public struct SessionRequest: Hashable, Sendable, Codable {
    /// What the session may be paid with; `nil` neither restricts nor excludes.
    public var paymentProductFilters: PaymentProductFilters?

    /// The consumer's stored tokens; `nil` when the request has none.
    public var tokens: [String]?

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - paymentProductFilters: what the session may be paid with
    ///   - tokens: the consumer's stored tokens
    public init(paymentProductFilters: PaymentProductFilters? = nil, tokens: [String]? = nil) {
        self.paymentProductFilters = paymentProductFilters
        self.tokens = tokens
    }
}
