import ProductCatalog

extension AvailabilityReason {
    /// What each of the ``unmetConditions`` needs, and what the context has, in one line each, the
    /// nearest first:
    ///
    ///     needs country IE or NL; here: DE (conditions[0], conditions[1])
    ///     needs country BE; here: DE, and needs currency EUR; here: USD (conditions[2])
    ///
    /// Conditions that aren't met for the same reason alone, such as the country, share a line.
    ///
    /// - Complexity: O(violations + the values that they allow), plus the time to sort those.
    public var unmetConditionMessages: [String] {
        var lines: [Line] = []
        var positions: [OnlyPart: Int] = [:]
        for condition in unmetConditions {
            let part = OnlyPart(condition)
            let position = part.flatMap { positions[$0] } ?? lines.count
            if position == lines.count { lines.append(Line(condition.violations)) }
            if let part { positions[part] = position }
            lines[position].insert(condition)
        }
        return lines.map { $0.message }
    }
}

/// The only part of a context that doesn't meet a condition, if what's needed are some values.
/// Conditions with the same part can be explained together.
private enum OnlyPart: Hashable {
    case country
    case currency
    case attribute(AttributeName)

    init?(_ condition: PaymentProduct.UnmetCondition) {
        guard condition.violations.count == 1 else { return nil }
        switch condition.violations[0] {
        case .unsupportedCountry(_, .only): self = .country
        case .unsupportedCurrency: self = .currency
        case .unsupportedAttribute(let name, _, _): self = .attribute(name)
        case .unsupportedCountry(_, .allBut), .amountBelowMinimum, .amountAboveMaximum,
            .recurringNotAllowed, .installmentsNotAllowed:
            return nil
        }
    }
}

/// A line about one condition, or about several that lack the same part.
private struct Line {
    private let violations: [PaymentProduct.Rules.Violation]
    private var indices: [Int] = []

    // What the conditions together allow. Sets inside violations would be copied for each condition.
    private var countries: Set<CountryCode> = []
    private var currencies: Set<CurrencyCode> = []
    private var values: Set<AttributeValue> = []

    init(_ violations: [PaymentProduct.Rules.Violation]) {
        self.violations = violations
    }

    mutating func insert(_ condition: PaymentProduct.UnmetCondition) {
        indices.append(condition.index)
        switch condition.violations[0] {
        case .unsupportedCountry(_, .only(let allowed)): countries.formUnion(allowed)
        case .unsupportedCurrency(_, let allowed): currencies.formUnion(allowed)
        case .unsupportedAttribute(_, _, let allowed): values.formUnion(allowed)
        case .unsupportedCountry(_, .allBut), .amountBelowMinimum, .amountAboveMaximum,
            .recurringNotAllowed, .installmentsNotAllowed:
            break
        }
    }

    var message: String {
        let needs =
            violations.count == 1
            ? combined(violations[0]).description
            : violations.map { $0.description }.joined(separator: ", and ")
        return "\(needs) (\(paths))"
    }

    /// Returns the violation of a condition that allows what any of the line's conditions allows.
    private func combined(
        _ violation: PaymentProduct.Rules.Violation
    ) -> PaymentProduct.Rules.Violation {
        switch violation {
        case .unsupportedCountry(let country, .only):
            .unsupportedCountry(country, allowed: .only(countries))
        case .unsupportedCurrency(let currency, _):
            .unsupportedCurrency(currency, allowed: currencies)
        case .unsupportedAttribute(let name, let value, _):
            .unsupportedAttribute(name, value: value, allowed: values)
        case .unsupportedCountry(_, .allBut), .amountBelowMinimum, .amountAboveMaximum,
            .recurringNotAllowed, .installmentsNotAllowed:
            violation
        }
    }

    /// The paths of the conditions in ascending order. Of many, the first ones are listed.
    private var paths: String {
        let paths = indices.sorted().prefix(8).map { "conditions[\($0)]" }
        let others = indices.count - paths.count
        return paths.joined(separator: ", ") + (others > 0 ? " and \(others) more" : "")
    }
}
