/// What the payer is about to do: where, in which currency, for how much, and how.
///
/// Every part is optional, and an absent part constrains nothing.
///
/// ```swift
/// let context = PaymentContext(country: "NL", currency: "EUR", amount: 12_50)
/// ```
public struct PaymentContext: Hashable, Sendable {
    /// The payer's country; `nil` when it is not known, which constrains nothing.
    public var country: CountryCode?

    /// The currency of the payment; `nil` when it is not known, which constrains nothing.
    public var currency: CurrencyCode?

    /// The amount in minor units of the currency: 1250 for EUR 12.50. `nil` constrains nothing. An
    /// amount without a currency meets the general limits of a product.
    public var amount: Int?

    /// Whether the payment starts a series of recurring ones, which a product has to allow. `false`
    /// constrains nothing.
    public var isRecurring: Bool

    /// Whether the payment is made in installments, which a product has to allow. `false`
    /// constrains nothing.
    public var isInstallments: Bool

    /// Makes a payment context; what is left out constrains nothing.
    ///
    /// - Parameters:
    ///   - country: the payer's country
    ///   - currency: the currency of the payment
    ///   - amount: in minor units of the currency
    ///   - isRecurring: whether the payment starts a series of recurring ones
    ///   - isInstallments: whether the payment is made in installments
    public init(
        country: CountryCode? = nil,
        currency: CurrencyCode? = nil,
        amount: Int? = nil,
        isRecurring: Bool = false,
        isInstallments: Bool = false
    ) {
        self.country = country
        self.currency = currency
        self.amount = amount
        self.isRecurring = isRecurring
        self.isInstallments = isInstallments
    }

    /// The context of which nothing is known, and which therefore allows every product.
    public static let any = PaymentContext()
}
