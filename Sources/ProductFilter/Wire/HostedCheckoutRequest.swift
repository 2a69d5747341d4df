public import ProductCatalog

/// The part of a request for a hosted checkout that this library uses: the filters, the consumer's
/// stored tokens, and the payment context.
///
///     { "hostedCheckoutSpecificInput": {
///           "paymentProductFilters": { "restrictTo": …, "exclude": …, "tokensOnly": true },
///           "tokens": "…,…", "isRecurring": false },
///       "order": { "amountOfMoney": { "amount": 1250, "currencyCode": "EUR" },
///                  "customer": { "billingAddress": { "countryCode": "NL" } } } }
///
/// All fields are optional. Other fields are ignored, except those that were probably meant to be one
/// of these. Inside `paymentProductFilters`, every unknown key is an error.
public struct HostedCheckoutRequest: Hashable, Sendable {
    /// The filters, or `nil` if the request neither restricts nor excludes.
    public var paymentProductFilters: PaymentProductFilters?

    /// Whether to leave only products for which the consumer has a usable token.
    public var tokensOnly: Bool

    /// The consumer's stored tokens, or `nil` if the request has none.
    public var tokens: [String]?

    /// The payment context: the amount, the currency, the country of the billing address, and whether
    /// the payment is recurring or has more than one installment.
    public var context: PaymentContext

    /// The merchant's reference of the payment, or `nil` if the request has none.
    public var merchantReference: String?

    /// The path to the filters from the root of the request, for ``FilterLocation/path(root:)``.
    public static let filtersPath = "hostedCheckoutSpecificInput.paymentProductFilters"

    /// Creates a request for a hosted checkout.
    ///
    /// - Parameters:
    ///   - paymentProductFilters: The filters.
    ///   - tokensOnly: Whether to leave only products for which the consumer has a usable token.
    ///   - tokens: The consumer's stored tokens.
    ///   - context: The payment context.
    ///   - merchantReference: The merchant's reference of the payment.
    public init(
        paymentProductFilters: PaymentProductFilters? = nil,
        tokensOnly: Bool = false,
        tokens: [String]? = nil,
        context: PaymentContext = .any,
        merchantReference: String? = nil
    ) {
        self.paymentProductFilters = paymentProductFilters
        self.tokensOnly = tokensOnly
        self.tokens = tokens
        self.context = context
        self.merchantReference = merchantReference
    }
}
