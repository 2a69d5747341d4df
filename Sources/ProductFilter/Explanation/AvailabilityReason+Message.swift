import ProductCatalog

extension AvailabilityReason {
    /// The reason in one line:
    ///
    ///     excluded by group `cards` (session: exclude.groups[0])
    ///     needs country IE or NL; here: DE
    public var message: String {
        guard let layerLocation else { return summary }
        let note = note.map { ": \($0.visible)" } ?? ""
        return "\(summary) (\(layerLocation))\(note)"
    }

    private var summary: String {
        switch code {
        case .excludedProduct: "excluded by its id"
        case .excludedGroup: "excluded by \(groupDescription)"
        case .outsideRestriction: "not named by restrictTo"
        case .unsupportedCountry, .unsupportedCurrency, .amountBelowMinimum, .amountAboveMaximum,
            .recurringNotAllowed, .installmentsNotAllowed, .unsupportedAttribute:
            // coverage: unreachable because these reasons have a violation.
            violation?.description ?? "not allowed in this payment context"
        case .noConditionMet: conditionSummary
        case .notInCatalog: "not in the catalog"
        case .unrestricted: "nothing restricts the products"
        case .restrictedToProduct: "allowed by its id"
        case .restrictedToGroup: "allowed by \(groupDescription)"
        }
    }

    private var conditionSummary: String {
        let needs = unmetConditionMessages
        guard let nearest = needs.first else {
            return "has an empty list of conditions, so it isn't allowed in any payment context"
        }
        return needs.count == 1
            ? nearest : "meets none of \(unmetConditions.count) conditions, the nearest: \(nearest)"
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
