public import ProductCatalog

/// The part of a session request that this library uses: the filters, and the consumer's stored
/// tokens.
///
///     { "paymentProductFilters": { "restrictTo": …, "exclude": … }, "tokens": ["…"] }
///
/// Both are optional. Other fields are ignored, except those that were probably meant to be filters.
/// Inside `paymentProductFilters`, every unknown key is an error.
public struct SessionRequest: Hashable, Sendable {
    /// The filters, or `nil` if the request neither restricts nor excludes.
    public var paymentProductFilters: PaymentProductFilters?

    /// The consumer's stored tokens, or `nil` if the request has none.
    public var tokens: [String]?

    /// Creates a session request.
    ///
    /// - Parameters:
    ///   - paymentProductFilters: The filters.
    ///   - tokens: The consumer's stored tokens.
    public init(paymentProductFilters: PaymentProductFilters? = nil, tokens: [String]? = nil) {
        self.paymentProductFilters = paymentProductFilters
        self.tokens = tokens
    }
}
