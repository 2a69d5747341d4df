import ProductCatalog

extension AvailabilityReason {
    /// The reason in a sentence for people:
    ///
    ///     excluded by group `cards` (session: exclude.groups[0])
    public var message: String {
        guard let violation else { return origin.map { "\(cause) (\($0))" } ?? cause }
        return violation.message
    }

    private var cause: String {
        let named = group.map { "group `\($0)`" } ?? "its id"
        return switch code {
        case .excludedProduct, .excludedGroup: "excluded by \(named)"
        case .restrictedToProduct, .restrictedToGroup: "allowed by \(named)"
        case .outsideRestriction: "not among the products that are allowed"
        case .unrestricted: "nothing restricts the products"
        default: "not in the catalog"
        }
    }
}

extension AvailabilityReason: CustomStringConvertible {
    /// The sentence for people.
    public var description: String {
        message
    }
}

extension PaymentProduct.Rules.Violation {
    /// The kind of reason that this is.
    var code: AvailabilityReason.Code {
        switch self {
        case .unsupportedCountry: .unsupportedCountry
        case .unsupportedCurrency: .unsupportedCurrency
        case .amountBelowMinimum: .amountBelowMinimum
        case .amountAboveMaximum: .amountAboveMaximum
        case .recurringNotAllowed: .recurringNotAllowed
        case .installmentsNotAllowed: .installmentsNotAllowed
        }
    }

    fileprivate var message: String {
        switch self {
        case .unsupportedCountry(let country): "cannot be used in country `\(country)`"
        case .unsupportedCurrency(let currency): "cannot be paid in currency `\(currency)`"
        case .amountBelowMinimum(let amount, let minimum):
            "amount \(amount) is below the minimum of \(minimum)"
        case .amountAboveMaximum(let amount, let maximum):
            "amount \(amount) is above the maximum of \(maximum)"
        case .recurringNotAllowed: "cannot be used for recurring payments"
        case .installmentsNotAllowed: "cannot be paid in installments"
        }
    }
}
