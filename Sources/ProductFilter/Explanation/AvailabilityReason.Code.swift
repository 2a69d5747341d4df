import ProductCatalog

extension AvailabilityReason {
    /// The kinds of reasons. Their raw values are stable. Those against a product come first, in
    /// order of weight.
    @nonexhaustive
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// `exclude` names the product's id.
        case excludedProduct

        /// `exclude` names a group that contains the product.
        case excludedGroup

        /// `restrictTo` names neither the product's id nor one of its groups.
        case outsideRestriction

        /// The product isn't allowed in the context's country.
        case unsupportedCountry

        /// The product isn't allowed in the context's currency.
        case unsupportedCurrency

        /// The amount is below the product's minimum.
        case amountBelowMinimum

        /// The amount is above the product's maximum.
        case amountAboveMaximum

        /// The product isn't allowed for recurring payments.
        case recurringNotAllowed

        /// The product isn't allowed for payments in installments.
        case installmentsNotAllowed

        /// The product isn't allowed with the context's value of an attribute.
        case unsupportedAttribute

        /// The context meets none of the product's conditions.
        case noConditionMet

        /// The catalog has no product with this id.
        case notInCatalog

        /// The product is available, and no layer restricts the products.
        case unrestricted

        /// The product is available, and `restrictTo` names its id.
        case restrictedToProduct

        /// The product is available, and `restrictTo` names a group that contains it.
        case restrictedToGroup
    }
}

extension AvailabilityReason.Code {
    /// Whether the reason is against a product. The others explain why a product is available.
    public var isAgainst: Bool {
        switch self {
        case .excludedProduct, .excludedGroup, .outsideRestriction, .unsupportedCountry,
            .unsupportedCurrency, .amountBelowMinimum, .amountAboveMaximum, .recurringNotAllowed,
            .installmentsNotAllowed, .unsupportedAttribute, .noConditionMet, .notInCatalog:
            true
        case .unrestricted, .restrictedToProduct, .restrictedToGroup:
            false
        }
    }
}
