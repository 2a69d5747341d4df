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
    /// - Complexity: O(violations), plus the time to sort what the conditions allow.
    public var unmetConditionMessages: [String] {
        var lines: [(violations: [PaymentProduct.Rules.Violation], indices: [Int])] = []
        var positions: [SinglePart: Int] = [:]
        for condition in unmetConditions {
            let violation = condition.violations.count == 1 ? condition.violations.first : nil
            guard let violation, let part = SinglePart(violation) else {
                lines.append((condition.violations, [condition.index]))
                continue
            }
            if let position = positions[part] {
                lines[position].violations[0].formUnion(violation)
                lines[position].indices.append(condition.index)
            } else {
                positions[part] = lines.count
                lines.append(([violation], [condition.index]))
            }
        }
        return lines.map { violations, indices in
            let needs = violations.map(\.description).joined(separator: ", and ")
            return "\(needs) (\(Self.list(indices)))"
        }
    }

    /// Returns the paths of conditions in ascending order. Of many, the first ones are listed.
    private static func list(_ indices: [Int]) -> String {
        let paths = indices.sorted().prefix(8).map { "conditions[\($0)]" }
        let others = indices.count - paths.count
        return paths.joined(separator: ", ") + (others > 0 ? " and \(others) more" : "")
    }
}

/// A part of a context that has to be among some values. Conditions that lack nothing else can be
/// explained together.
private enum SinglePart: Hashable {
    case country
    case currency
    case attribute(AttributeName)

    init?(_ violation: PaymentProduct.Rules.Violation) {
        switch violation {
        case .unsupportedCountry(_, .only): self = .country
        case .unsupportedCurrency: self = .currency
        case .unsupportedAttribute(let name, _, _): self = .attribute(name)
        case .unsupportedCountry(_, .allBut), .amountBelowMinimum, .amountAboveMaximum,
            .recurringNotAllowed, .installmentsNotAllowed:
            return nil
        }
    }
}

extension PaymentProduct.Rules.Violation {
    /// Adds what another violation of the same part would allow.
    fileprivate mutating func formUnion(_ other: Self) {
        switch (self, other) {
        case (
            .unsupportedCountry(let country, .only(let first)),
            .unsupportedCountry(_, .only(let second))
        ):
            self = .unsupportedCountry(country, allowed: .only(first.union(second)))
        case (.unsupportedCurrency(let currency, let first), .unsupportedCurrency(_, let second)):
            self = .unsupportedCurrency(currency, allowed: first.union(second))
        case (
            .unsupportedAttribute(let name, let value, let first),
            .unsupportedAttribute(_, _, let second)
        ):
            self = .unsupportedAttribute(name, value: value, allowed: first.union(second))
        default:
            // coverage: unreachable because both are violations of the same part.
            break
        }
    }
}
