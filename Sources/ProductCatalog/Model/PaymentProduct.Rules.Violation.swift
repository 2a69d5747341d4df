extension PaymentProduct.Rules {
    /// A part of a payment context that doesn't allow a product.
    @nonexhaustive
    public enum Violation: Hashable, Sendable {
        /// The product isn't allowed in the context's country.
        case unsupportedCountry(CountryCode)

        /// The product isn't allowed in the context's currency.
        case unsupportedCurrency(CurrencyCode)

        /// The amount is below the product's minimum.
        case amountBelowMinimum(amount: Int, minimum: Int)

        /// The amount is above the product's maximum.
        case amountAboveMaximum(amount: Int, maximum: Int)

        /// The product isn't allowed for recurring payments.
        case recurringNotAllowed

        /// The product isn't allowed for payments in installments.
        case installmentsNotAllowed
    }
}
