extension PaymentProduct.Rules {
    /// A part of a payment context that doesn't meet rules.
    @nonexhaustive
    public enum Violation: Hashable, Sendable {
        /// The product isn't allowed in the context's country.
        case unsupportedCountry(CountryCode, allowed: AllowedCountries)

        /// The product isn't allowed in the context's currency.
        case unsupportedCurrency(CurrencyCode, allowed: Set<CurrencyCode>)

        /// The amount is below the product's minimum.
        case amountBelowMinimum(amount: WideInt, minimum: WideInt)

        /// The amount is above the product's maximum.
        case amountAboveMaximum(amount: WideInt, maximum: WideInt)

        /// The product isn't allowed for recurring payments.
        case recurringNotAllowed

        /// The product isn't allowed for payments in installments.
        case installmentsNotAllowed

        /// The product isn't allowed with the context's value of an attribute.
        case unsupportedAttribute(
            AttributeName,
            value: AttributeValue,
            allowed: Set<AttributeValue>
        )
    }
}
