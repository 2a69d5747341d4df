public import ProductCatalog

/// The parts of a payment context that are named or changed, with their new values.
public struct ContextChange: Hashable, Sendable {
    /// The new country, or `nil` to leave it as it is.
    public var country: CountryCode?

    /// The new currency, or `nil` to leave it as it is.
    public var currency: CurrencyCode?

    /// The new amount in minor units, or `nil` to leave it as it is.
    public var amount: WideInt?

    /// Whether the payment starts a series of recurring payments, or `nil` to leave that as it is.
    public var isRecurring: Bool?

    /// Whether the payment is made in installments, or `nil` to leave that as it is.
    public var isInstallments: Bool?

    /// The new values of attributes. Others are left as they are.
    public var attributes: PaymentContext.Attributes

    /// Creates a change. What is omitted is left as it is.
    ///
    /// - Parameters:
    ///   - country: The new country.
    ///   - currency: The new currency.
    ///   - amount: The new amount in minor units.
    ///   - isRecurring: Whether the payment starts a series of recurring payments.
    ///   - isInstallments: Whether the payment is made in installments.
    ///   - attributes: The new values of attributes.
    public init(
        country: CountryCode? = nil,
        currency: CurrencyCode? = nil,
        amount: WideInt? = nil,
        isRecurring: Bool? = nil,
        isInstallments: Bool? = nil,
        attributes: PaymentContext.Attributes = [:]
    ) {
        self.country = country
        self.currency = currency
        self.amount = amount
        self.isRecurring = isRecurring
        self.isInstallments = isInstallments
        self.attributes = attributes
    }
}

extension ContextChange {
    /// The parts that are changed, in ascending order.
    public var parts: [ContextPart] {
        var parts: [ContextPart] = []
        if country != nil { parts.append(.country) }
        if currency != nil { parts.append(.currency) }
        if amount != nil { parts.append(.amount) }
        if isRecurring != nil { parts.append(.recurring) }
        if isInstallments != nil { parts.append(.installments) }
        return parts + attributes.map { .attribute($0.name) }
    }
}

extension PaymentContext {
    /// Returns this context with a change applied.
    ///
    /// - Parameter change: The parts to name or change.
    /// - Complexity: O((1 + attributes changed) × log(attributes)), plus O(attributes) for each
    ///   attribute that this context doesn't have.
    public func applying(_ change: ContextChange) -> PaymentContext {
        var context = self
        context.country = change.country ?? country
        context.currency = change.currency ?? currency
        context.amount = change.amount ?? amount
        context.isRecurring = change.isRecurring ?? isRecurring
        context.isInstallments = change.isInstallments ?? isInstallments
        for attribute in change.attributes {
            context.attributes[attribute.name] = attribute.value
        }
        return context
    }
}
