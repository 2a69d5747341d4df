import ProductCatalog

extension AvailabilityReason {
    /// The reason in one line:
    ///
    ///     excluded by group `cards` (session: exclude.groups[0])
    public var message: String {
        layerLocation.map { "\(summary) (\($0))" } ?? summary
    }

    private var summary: String {
        switch code {
        case .excludedProduct: "excluded by its id"
        case .excludedGroup: "excluded by \(groupDescription)"
        case .outsideRestriction: "not named by restrictTo"
        case .unsupportedCountry, .unsupportedCurrency, .amountBelowMinimum, .amountAboveMaximum,
            .recurringNotAllowed, .installmentsNotAllowed:
            // coverage: unreachable because these reasons have a violation.
            violation?.message ?? "not allowed in this payment context"
        case .notInCatalog: "not in the catalog"
        case .unrestricted: "nothing restricts the products"
        case .restrictedToProduct: "allowed by its id"
        case .restrictedToGroup: "allowed by \(groupDescription)"
        }
    }

    private var groupDescription: String {
        // coverage: unreachable because these reasons have a group.
        group.map { EntryReference.group($0).description } ?? "a group"
    }
}

extension AvailabilityReason: CustomStringConvertible {
    /// The message.
    public var description: String {
        message
    }
}

extension PaymentProduct.Rules.Violation {
    fileprivate var message: String {
        switch self {
        case .unsupportedCountry(let country): "not allowed in country `\(country)`"
        case .unsupportedCurrency(let currency): "not allowed in currency `\(currency)`"
        case .amountBelowMinimum(let amount, let minimum):
            "amount \(amount) is below the minimum of \(minimum)"
        case .amountAboveMaximum(let amount, let maximum):
            "amount \(amount) is above the maximum of \(maximum)"
        case .recurringNotAllowed: "not allowed for recurring payments"
        case .installmentsNotAllowed: "not allowed for payments in installments"
        }
    }
}
