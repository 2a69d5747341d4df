extension AvailabilityReason {
    /// The kinds of reasons, for programs: what each is called never changes. Those against a
    /// product come first, in order of weight.
    @nonexhaustive
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// `exclude` names the product by its id.
        case excludedProduct

        /// `exclude` names a group that the product is in.
        case excludedGroup

        /// `restrictTo` names the product neither by its id nor by a group.
        case outsideRestriction

        /// The product may not be used in the payer's country.
        case unsupportedCountry

        /// The product may not be paid in the payment's currency.
        case unsupportedCurrency

        /// The amount is smaller than the product's smallest.
        case amountBelowMinimum

        /// The amount is larger than the product's largest.
        case amountAboveMaximum

        /// The product may not start a series of recurring payments.
        case recurringNotAllowed

        /// The product may not be paid in installments.
        case installmentsNotAllowed

        /// The catalog has no product of this id.
        case notInCatalog

        /// The product is available, and no layer restricts anything.
        case unrestricted

        /// The product is available, and `restrictTo` names it by its id.
        case restrictedToProduct

        /// The product is available, and `restrictTo` names a group that it is in.
        case restrictedToGroup
    }
}

extension AvailabilityReason.Code {
    /// Whether it is a reason against a product. The others say why an available one is available.
    public var isAgainst: Bool {
        switch self {
        case .unrestricted, .restrictedToProduct, .restrictedToGroup: false
        default: true
        }
    }
}
