/// What the payer is about to do: where, in which currency, for how much, and how.
///
/// Every part is optional, and an absent part constrains nothing.
///
/// ```swift
/// let context = PaymentContext(
///     country: "NL",
///     currency: "EUR",
///     amount: 12_50,
///     attributes: ["channel": "web"]
/// )
/// ```
public struct PaymentContext: Hashable, Sendable {
    /// The payer's country, or `nil` for no constraint.
    public var country: CountryCode?

    /// The currency of the payment, or `nil` for no constraint.
    public var currency: CurrencyCode?

    /// The amount in minor units of the currency, such as 1250 for EUR 12.50, or `nil` for no
    /// constraint. An amount without a currency is compared with the general
    /// limits of a product.
    public var amount: WideInt?

    /// Whether the payment starts a series of recurring payments, which a product has to allow.
    /// `false` constrains nothing.
    public var isRecurring: Bool

    /// Whether the payment is made in installments, which a product has to allow. `false` constrains
    /// nothing.
    public var isInstallments: Bool

    /// Facts about the payment that the host defines, such as the channel. An attribute that's absent
    /// constrains nothing, and neither does one that no product's rules name.
    public var attributes: Attributes

    /// Creates a payment context. A part that is omitted constrains nothing.
    ///
    /// - Parameters:
    ///   - country: The payer's country.
    ///   - currency: The currency of the payment.
    ///   - amount: The amount in minor units of the currency.
    ///   - isRecurring: Whether the payment starts a series of recurring payments.
    ///   - isInstallments: Whether the payment is made in installments.
    ///   - attributes: Facts about the payment that the host defines.
    public init(
        country: CountryCode? = nil,
        currency: CurrencyCode? = nil,
        amount: WideInt? = nil,
        isRecurring: Bool = false,
        isInstallments: Bool = false,
        attributes: Attributes = [:]
    ) {
        self.country = country
        self.currency = currency
        self.amount = amount
        self.isRecurring = isRecurring
        self.isInstallments = isInstallments
        self.attributes = attributes
    }

    /// The context without any known part, which allows every product that doesn't have an empty list
    /// of conditions.
    public static let any = PaymentContext()
}
