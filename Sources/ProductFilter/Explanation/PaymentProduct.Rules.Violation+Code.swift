public import ProductCatalog

extension PaymentProduct.Rules.Violation {
    /// The code of a reason with this violation.
    public var code: AvailabilityReason.Code {
        switch self {
        case .unsupportedCountry: .unsupportedCountry
        case .unsupportedCurrency: .unsupportedCurrency
        case .amountBelowMinimum: .amountBelowMinimum
        case .amountAboveMaximum: .amountAboveMaximum
        case .recurringNotAllowed: .recurringNotAllowed
        case .installmentsNotAllowed: .installmentsNotAllowed
        case .unsupportedAttribute: .unsupportedAttribute
        }
    }
}
