public import ProductCatalog

/// A product that isn't available in any fully known payment context, and why.
///
/// At least one of the two kinds of reasons is present.
public struct DeadEnd: Hashable, Sendable {
    /// The product.
    public let product: PaymentProduct.ID

    /// The filters that don't admit the product, or that the catalog doesn't have it.
    public let reasons: [AvailabilityReason]

    /// The conflict of the product's rules, or `nil` if a fully known context meets them.
    public let contradiction: PaymentProduct.Contradiction?
}

extension DeadEnd {
    /// The reasons, each in one line:
    ///
    ///     excluded by group `cards` (exclude.groups[0])
    ///     conditions[0] and the base rules together allow no country
    public var messages: [String] {
        reasons.map { $0.message } + (contradiction?.messages ?? [])
    }
}

extension PaymentProduct.Contradiction {
    /// What conflicts, in one line for the base rules or for each condition.
    fileprivate var messages: [String] {
        switch self {
        case .baseRules(let parts): ["the rules allow no \(Self.list(parts))"]
        case .conditions([]): ["the list of conditions is empty"]
        case .conditions(let partsByCondition):
            partsByCondition.enumerated().map { index, parts in
                "conditions[\(index)] and the base rules together allow no \(Self.list(parts))"
            }
        }
    }

    private static func list(_ parts: [ContextPart]) -> String {
        parts.map { $0.name }.joined(separator: " and no ")
    }
}

extension ContextPart {
    /// The name of the part in a sentence.
    fileprivate var name: String {
        switch self {
        case .country: "country"
        case .currency: "currency"
        case .amount: "amount"
        case .recurring, .installments, .attribute: "value of \(self)"
        // coverage: unreachable because all parts are listed.
        @unknown default: "value of \(self)"
        }
    }
}
