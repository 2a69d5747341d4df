extension PaymentProduct.Rules.Violation: CustomStringConvertible {
    /// What the rule needs, and what the context has, such as `needs country IE or NL; here: DE`.
    public var description: String {
        switch self {
        case .unsupportedCountry(let country, .only(let allowed)):
            "\(Self.requirement("country", allowed.sorted())); here: \(country)"
        case .unsupportedCountry(let country, .allBut(let excepted)):
            "needs a country other than \(Self.list(excepted.sorted())); here: \(country)"
        case .unsupportedCurrency(let currency, let allowed):
            "\(Self.requirement("currency", allowed.sorted())); here: \(currency)"
        case .amountBelowMinimum(let amount, let minimum):
            "needs an amount of at least \(minimum); here: \(amount)"
        case .amountAboveMaximum(let amount, let maximum):
            "needs an amount of at most \(maximum); here: \(amount)"
        case .recurringNotAllowed: "isn't allowed for recurring payments"
        case .installmentsNotAllowed: "isn't allowed for payments in installments"
        case .unsupportedAttribute(let name, let value, let allowed):
            "\(Self.requirement(name.rawValue.pathStep, allowed.sorted().map { $0.quoted }))"
                + "; here: \(value.quoted)"
        }
    }

    private static func requirement(
        _ part: String,
        _ allowed: [some CustomStringConvertible]
    ) -> String {
        allowed.isEmpty ? "no \(part) is allowed" : "needs \(part) \(list(allowed))"
    }

    /// Returns values as a list. Of many, the first ones are listed.
    private static func list(_ values: [some CustomStringConvertible]) -> String {
        let descriptions = values.map { $0.description }
        guard values.count > maxListedCount else { return descriptions.list(lastSeparator: "or") }
        let others = "\(values.count - maxListedCount + 1) others"
        return (descriptions.prefix(maxListedCount - 1) + [others]).list(lastSeparator: "or")
    }

    private static var maxListedCount: Int { 8 }
}

extension PaymentProduct.UnmetCondition: CustomStringConvertible {
    /// What the condition needs, and what the context has, in one line.
    public var description: String {
        violations.map { $0.description }.joined(separator: ", and ")
    }
}

extension AttributeValue {
    /// The value between backticks.
    package var quoted: String {
        rawValue.utf8.isEmpty ? "an empty value" : "`\(rawValue.visible)`"
    }
}
