import ProductCatalog
import TestSupport
import Testing

/// The warnings about random conditions, compared with all payment contexts that differ for them.
struct RandomConditionWarningsTests {
    typealias Rules = PaymentProduct.Rules

    /// Returns the paths from the product of the warnings with a code.
    private func paths(
        _ code: CatalogWarning.Code,
        _ base: Rules,
        _ conditions: [Rules]
    ) throws -> [String] {
        let product = PaymentProduct(id: 840, rules: base, conditions: conditions)
        return try PaymentProductCatalog([product]).warnings.filter { $0.code == code }.map {
            String($0.path.dropFirst("paymentProducts[id=840].".count))
        }
    }

    private static let contexts: [PaymentContext] = {
        var contexts: [PaymentContext] = []
        for country in [nil, "BE", "NL", "US"] as [CountryCode?] {
            for currency in [nil, "EUR", "USD", "CHF"] as [CurrencyCode?] {
                for amount in [nil, .min, 0, 1, 2, 3, .max] as [Int?] {
                    for flags in 0..<4 {
                        for value in [nil, "a", "b", "c"] as [AttributeValue?] {
                            contexts.append(
                                PaymentContext(
                                    country: country,
                                    currency: currency,
                                    amount: amount,
                                    isRecurring: flags & 1 != 0,
                                    isInstallments: flags & 2 != 0,
                                    attributes: value.map { ["x": $0] } ?? [:]
                                )
                            )
                        }
                    }
                }
            }
        }
        return contexts
    }()

    private static func hasEmptyList(_ rules: Rules) -> Bool {
        rules.allowedCountries == .only([]) || rules.currencies == []
            || rules.attributes.values.contains([])
    }

    private static func randomRules(_ generator: inout SeededGenerator) -> Rules {
        func subset<Value: Hashable>(_ values: [Value], share: Int) -> Set<Value>? {
            guard Int.random(in: 0..<share, using: &generator) == 0 else { return nil }
            return Set(values.filter { _ in Bool.random(using: &generator) })
        }
        func limits() -> AmountLimits {
            let bounds = [nil, 0, 1, 2, 3] as [Int?]
            let minimum = bounds.randomElement(using: &generator) ?? nil
            let maximum = bounds.randomElement(using: &generator) ?? nil
            guard let minimum, let maximum, minimum > maximum else {
                return AmountLimits(minimum: minimum, maximum: maximum)
            }
            return AmountLimits(minimum: maximum, maximum: minimum)
        }
        var rules = Rules(
            countries: subset(["BE", "NL"], share: 2),
            exceptCountries: subset(["BE", "NL"], share: 3),
            currencies: subset(["EUR", "USD"], share: 2),
            amountLimits: Bool.random(using: &generator) ? limits() : AmountLimits(),
            allowsRecurring: Int.random(in: 0..<4, using: &generator) != 0,
            allowsInstallments: Int.random(in: 0..<4, using: &generator) != 0
        )
        for currency in subset(["EUR", "USD"] as [CurrencyCode], share: 3) ?? [] {
            rules.amountLimitsByCurrency[currency] = limits()
        }
        if let values = subset(["a", "b"] as [AttributeValue], share: 3) {
            rules.attributes["x"] = values
        }
        return rules
    }

    @Test
    func `a condition is covered if each context that meets it meets the other, and otherwise not`()
        throws
    {
        var generator = SeededGenerator(seed: 840)
        var coveredCount = 0
        for _ in 0..<800 {
            let conditions = (0..<2).map { _ in Self.randomRules(&generator) }
            let met = conditions.map { rules in
                Set(
                    Self.contexts.indices.filter { rules.violations(in: Self.contexts[$0]).isEmpty }
                )
            }
            var expected: [String] = []
            if met[0].isStrictSubset(of: met[1]) { expected.append("conditions[0]") }
            if met[1].isSubset(of: met[0]) { expected.append("conditions[1]") }
            // Conditions with an empty list aren't compared.
            if conditions.contains(where: Self.hasEmptyList) { expected = [] }
            let actual = try paths(.coveredCondition, Rules(), conditions)
            #expect(actual == expected, "\(conditions)")
            coveredCount += expected.count
        }
        #expect(coveredCount > 40)
    }

    /// Returns the parts of a context that name something, so that no context with these parts alone
    /// meets rules.
    private func unmetParts(_ isMet: (PaymentContext) -> Bool) -> Set<String> {
        /// Returns whether a context meets the rules that names a country, a currency, an amount and a
        /// value, or not.
        func isPossible(country: Bool, currency: Bool, amount: Bool, value: Bool) -> Bool {
            Self.contexts.contains { context in
                !context.isRecurring && !context.isInstallments
                    && country == (context.country != nil)
                    && currency == (context.currency != nil) && amount == (context.amount != nil)
                    && value == !context.attributes.isEmpty && isMet(context)
            }
        }
        var parts: Set<String> = []
        if !isPossible(country: true, currency: false, amount: false, value: false) {
            parts.insert("country")
        }
        if !isPossible(country: false, currency: true, amount: false, value: false) {
            parts.insert("currency")
        } else if !isPossible(country: false, currency: true, amount: true, value: false) {
            parts.insert("amount")
        }
        if !isPossible(country: false, currency: false, amount: false, value: true) {
            parts.insert("value")
        }
        return parts
    }

    @Test
    func `a condition conflicts if no context with a part meets both rules, and otherwise not`()
        throws
    {
        var generator = SeededGenerator(seed: 841)
        var conflictCount = 0
        for _ in 0..<400 {
            let base = Self.randomRules(&generator)
            let condition = Self.randomRules(&generator)
            let both = unmetParts {
                base.violations(in: $0).isEmpty && condition.violations(in: $0).isEmpty
            }
            // What one of the rules never allows by itself isn't a conflict.
            let alone = unmetParts { base.violations(in: $0).isEmpty }
                .union(unmetParts { condition.violations(in: $0).isEmpty })
            var expected = both.subtracting(alone)
            if alone.contains("currency") { expected.remove("amount") }
            let actual = Set(
                try paths(.conflictingCondition, base, [condition]).map {
                    $0.contains("ountries")
                        ? "country"
                        : $0.contains("currencies")
                            ? "currency" : $0.contains("attributes") ? "value" : "amount"
                }
            )
            #expect(actual == expected, "\(base) \(condition)")
            conflictCount += expected.count
        }
        #expect(conflictCount > 40)
    }
}
