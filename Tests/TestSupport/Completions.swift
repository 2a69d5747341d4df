public import ProductCatalog

/// The values of each part of a payment context that rules can tell apart: those that they name, one
/// that they don't name, and amounts on both sides of each bound.
///
/// Whatever holds for every combination of these values holds for every payment context.
public struct Completions: Sendable {
    /// The countries that rules name, and the first one that they don't.
    public let countries: [CountryCode]

    /// The currencies that rules name, and the first one that they don't.
    public let currencies: [CurrencyCode]

    /// The bounds of amounts, their neighbors, and the smallest and the largest amount.
    public let amounts: [Int]

    /// For each attribute that rules name, in ascending order, the values that they list, and one that
    /// they don't.
    public let attributes: [(name: AttributeName, values: [AttributeValue])]

    /// Creates the values that the rules and conditions of products tell apart.
    public init(distinguishedBy products: some Sequence<PaymentProduct>) {
        let rules = products.flatMap { [$0.rules] + ($0.conditions ?? []) }
        var amounts: Set<Int> = [.min, .max]
        var attributes: [AttributeName: Set<AttributeValue>] = [:]
        for rules in rules {
            for limits in [rules.amountLimits] + rules.amountLimitsByCurrency.values {
                for bound in [limits.minimum, limits.maximum].compactMap({ $0 }) {
                    amounts.insert(bound)
                    if bound > .min { amounts.insert(bound - 1) }
                    if bound < .max { amounts.insert(bound + 1) }
                }
            }
            attributes.merge(rules.attributes) { $0.union($1) }
        }
        self.amounts = amounts.sorted()
        self.attributes = attributes.sorted { $0.key < $1.key }.map { name, values in
            (name, values.sorted() + [Self.other(than: values)])
        }
        countries = Self.codes(
            rules.flatMap { Array($0.countries ?? []) + ($0.exceptCountries ?? []) },
            among: 26 * 26
        )
        currencies = Self.codes(
            rules.flatMap { Array($0.currencies ?? []) + $0.amountLimitsByCurrency.keys },
            among: 26 * 26 * 26
        )
    }

    /// Returns a value that isn't listed.
    private static func other(than values: Set<AttributeValue>) -> AttributeValue {
        var other = "other"
        while values.contains(AttributeValue(other)) { other += "!" }
        return AttributeValue(other)
    }

    /// Returns codes without duplicates, and the first of all codes that isn't one of them, if any.
    private static func codes<Code: LetterCode>(_ named: [Code], among count: UInt16) -> [Code] {
        let named = Set(named)
        let others = (0..<count).lazy.map { Code(ordinal: $0) }.filter { !named.contains($0) }
        return named.sorted() + others.prefix(1)
    }
}

extension Completions {
    /// Returns the parts that a context lacks, in ascending order, and attributes among those that rules
    /// name.
    public func missingParts(of context: PaymentContext) -> [ContextPart] {
        var parts: [ContextPart] = []
        if context.country == nil { parts.append(.country) }
        if context.currency == nil { parts.append(.currency) }
        if context.amount == nil { parts.append(.amount) }
        for (name, _) in attributes where context.attributes[name] == nil {
            parts.append(.attribute(name))
        }
        return parts
    }

    /// Returns a context with each value of a part, whether it has the part or not.
    public func contexts(varying part: ContextPart, of context: PaymentContext) -> [PaymentContext]
    {
        func set(_ change: (inout PaymentContext) -> Void) -> PaymentContext {
            var changed = context
            change(&changed)
            return changed
        }
        switch part {
        case .country: return countries.map { country in set { $0.country = country } }
        case .currency: return currencies.map { currency in set { $0.currency = currency } }
        case .amount: return amounts.map { amount in set { $0.amount = amount } }
        case .recurring: return [false, true].map { flag in set { $0.isRecurring = flag } }
        case .installments: return [false, true].map { flag in set { $0.isInstallments = flag } }
        case .attribute(let name):
            let values = attributes.first { $0.name == name }?.values ?? []
            return values.map { value in set { $0.attributes[name] = value } }
        @unknown default: return []
        }
    }

    /// Returns every context that names all parts that a context lacks. Recurring payments and
    /// payments in installments are never left out.
    public func completions(of context: PaymentContext) -> [PaymentContext] {
        missingParts(of: context).reduce([context]) { contexts, part in
            contexts.flatMap { self.contexts(varying: part, of: $0) }
        }
    }

    /// Every fully known context, with each combination of recurring payments and payments in
    /// installments.
    public var contexts: [PaymentContext] {
        contexts(varying: .recurring, of: .any)
            .flatMap { contexts(varying: .installments, of: $0) }
            .flatMap { completions(of: $0) }
    }
}
