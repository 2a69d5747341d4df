import ProductCatalog
import ProductFilter
import Testing

/// Changes of payment contexts. The property tests compare them with all changes there could be.
struct ContextChangeFinderTests {
    private typealias Rules = PaymentProduct.Rules

    private func fixes(
        _ base: PaymentProduct.Rules = PaymentProduct.Rules(),
        _ conditions: [PaymentProduct.Rules]? = nil,
        in context: PaymentContext
    ) throws -> AvailabilityFixes {
        let product = PaymentProduct(id: 1, rules: base, conditions: conditions)
        return try PaymentProductCatalog([product]).resolve([]).fixes(for: 1, in: context)
    }

    private func changes(
        _ base: PaymentProduct.Rules = PaymentProduct.Rules(),
        _ conditions: [PaymentProduct.Rules]? = nil,
        in context: PaymentContext
    ) throws -> [ContextChange?] {
        try fixes(base, conditions, in: context).map(\.contextChange)
    }

    @Test func `each part that isn't allowed changes to the first or the nearest value`() throws {
        let rules = Rules(
            countries: ["NL", "BE"],
            currencies: ["USD", "EUR"],
            amountLimits: AmountLimits(minimum: 10, maximum: 20),
            allowsRecurring: false,
            allowsInstallments: false,
            attributes: ["channel": ["web", "app"], "unnamed": ["x"], "met": ["y"]]
        )
        let context = PaymentContext(
            country: "DE",
            currency: "CHF",
            amount: 30,
            isRecurring: true,
            isInstallments: true,
            attributes: ["channel": "phone", "met": "y"]
        )
        #expect(
            try changes(rules, in: context) == [
                ContextChange(
                    country: "BE",
                    currency: "EUR",
                    amount: 20,
                    isRecurring: false,
                    isInstallments: false,
                    attributes: ["channel": "app"]
                )
            ]
        )
    }

    @Test func `of all codes but some, it's the first assigned one`() throws {
        let context = PaymentContext(country: "TR")
        #expect(
            try changes(Rules(exceptCountries: ["AD", "TR"]), in: context)
                == [ContextChange(country: "AE")]
        )
        let others = Set((0..<676).map { CountryCode(ordinal: $0) }.filter { $0 != "ZZ" })
        #expect(
            try changes(Rules(exceptCountries: others), in: context)
                == [ContextChange(country: "ZZ")]
        )
    }

    @Test func `of listed codes, it's the first one, assigned or not`() throws {
        #expect(
            try changes(Rules(countries: ["NL", "AA"]), in: PaymentContext(country: "TR"))
                == [ContextChange(country: "AA")]
        )
    }

    @Test func `parts are never left out, so nothing helps where no value is allowed`() throws {
        let context = PaymentContext(country: "NL", attributes: ["channel": "web"])
        #expect(try changes(Rules(countries: []), in: context) == [])
        #expect(try changes(Rules(attributes: ["channel": []]), in: context) == [])
        let all = Set((0..<676).map { CountryCode(ordinal: $0) })
        #expect(try changes(Rules(exceptCountries: all), in: context) == [])
        #expect(
            try changes(Rules(countries: ["BE"]), [Rules(countries: ["DE"])], in: context) == []
        )
        let empty = try fixes(Rules(), [], in: context)
        #expect(empty.isEmpty)
        #expect(empty.obstacles.map(\.code) == [.noConditionMet])
    }

    @Test func `either the amount or the currency changes if either helps`() throws {
        let rules = Rules(
            amountLimits: AmountLimits(maximum: 10),
            amountLimitsByCurrency: ["USD": AmountLimits(maximum: 100), "XXX": AmountLimits()]
        )
        #expect(
            try changes(rules, in: PaymentContext(currency: "EUR", amount: 50))
                == [ContextChange(currency: "USD"), ContextChange(amount: 10)]
        )
        // Naming a currency helps, too.
        #expect(
            try changes(rules, in: PaymentContext(amount: 150))
                == [ContextChange(currency: "XXX"), ContextChange(amount: 10)]
        )
    }

    @Test func `the currency may change to one without limits of its own`() throws {
        let rules = Rules(amountLimitsByCurrency: [
            "AED": AmountLimits(), "EUR": AmountLimits(maximum: 9),
        ])
        #expect(
            try changes(rules, in: PaymentContext(currency: "EUR", amount: 50))
                == [ContextChange(currency: "AED"), ContextChange(amount: 9)]
        )
        let others = Rules(
            amountLimitsByCurrency: [
                "AED": AmountLimits(maximum: 1), "EUR": AmountLimits(maximum: 9),
            ]
        )
        #expect(
            try changes(others, in: PaymentContext(currency: "EUR", amount: 50))
                == [ContextChange(currency: "AFN"), ContextChange(amount: 9)]
        )
    }

    @Test func `both change only if neither alone helps`() throws {
        let rules = Rules(
            currencies: ["USD", "JPY"],
            amountLimits: AmountLimits(maximum: 10),
            amountLimitsByCurrency: ["USD": AmountLimits(maximum: 20)]
        )
        #expect(
            try changes(rules, in: PaymentContext(currency: "EUR", amount: 50))
                == [ContextChange(currency: "JPY", amount: 10)]
        )
    }

    @Test func `a currency needs an amount that the base rules and the condition share`() throws {
        let base = Rules(
            amountLimits: AmountLimits(maximum: 10),
            amountLimitsByCurrency: [
                "EUR": AmountLimits(maximum: 5), "JPY": AmountLimits(minimum: 60, maximum: 70),
                "AAA": AmountLimits(minimum: 21, maximum: 30),
                "USD": AmountLimits(minimum: 21, maximum: 30),
            ]
        )
        let context = PaymentContext(currency: "EUR", amount: 50)
        let conditions = [Rules(amountLimits: AmountLimits(minimum: 20, maximum: 25))]
        #expect(
            try changes(base, conditions, in: context)
                == [ContextChange(currency: "AAA", amount: 25)]
        )
        // General limits that overlap leave all currencies but some, so that assigned ones come first.
        let others = [Rules(amountLimits: AmountLimits(minimum: 8, maximum: 25))]
        #expect(
            try changes(base, others, in: context) == [ContextChange(currency: "AED", amount: 10)]
        )
    }

    @Test func `the nearest amount is found at the ends of the range of integers`() throws {
        let rules = Rules(amountLimits: AmountLimits(maximum: .min))
        #expect(
            try changes(rules, in: PaymentContext(amount: .max)) == [ContextChange(amount: .min)]
        )
        let conditions = [
            Rules(amountLimits: AmountLimits(maximum: .min)),
            Rules(amountLimits: AmountLimits(minimum: .max)),
        ]
        #expect(
            try changes(Rules(), conditions, in: PaymentContext(amount: 0))
                == [ContextChange(amount: .max)]
        )
    }

    @Test func `of equally near amounts, it's the lower one`() throws {
        let conditions = [
            Rules(amountLimits: AmountLimits(minimum: 15)),
            Rules(amountLimits: AmountLimits(maximum: 5)),
        ]
        #expect(
            try changes(Rules(), conditions, in: PaymentContext(amount: 10))
                == [ContextChange(amount: 5)]
        )
    }

    @Test func `of several conditions, those whose parts don't contain those of another count`()
        throws
    {
        let conditions = [
            Rules(countries: ["NL"], currencies: ["EUR"]),
            Rules(countries: ["IE"]),
            Rules(countries: ["BE"], allowsRecurring: false),
            Rules(currencies: ["CHF"], allowsRecurring: false),
            Rules(countries: ["AT", "DE"]),
        ]
        let context = PaymentContext(country: "TR", currency: "USD", isRecurring: true)
        #expect(
            try changes(Rules(), conditions, in: context) == [
                ContextChange(country: "AT"),
                ContextChange(currency: "CHF", isRecurring: false),
            ]
        )
    }

    @Test func `an attribute changes to the first value that base rules and condition share`()
        throws
    {
        let base = Rules(attributes: ["channel": ["a", "b", "c"]])
        let context = PaymentContext(attributes: ["channel": "z", "other": "z"])
        let conditions = [
            Rules(attributes: ["channel": ["c", "d"]]), Rules(attributes: ["channel": ["b", "z"]]),
            Rules(attributes: ["channel": ["d"]]),
        ]
        #expect(
            try changes(base, conditions, in: context)
                == [ContextChange(attributes: ["channel": "b"])]
        )
        // The value that the base rules require first is better.
        let others = conditions + [Rules(attributes: ["unnamed": ["x"]])]
        #expect(
            try changes(base, others, in: context)
                == [ContextChange(attributes: ["channel": "a"])]
        )
    }

    @Test func `at most sixteen changes of the fewest parts are listed`() throws {
        let names = (10..<27).map { AttributeName("a\($0)") }
        let context = PaymentContext(
            country: "NL",
            attributes: PaymentContext.Attributes(names.map { .init($0, "z") })
        )
        let conditions = names.map { Rules(attributes: [$0: ["x"]]) }
        let more = try fixes(Rules(), conditions, in: context)
        #expect(more.hasMore)
        #expect(
            more.map(\.contextChange)
                == names.dropLast().map { ContextChange(attributes: [$0: "x"]) }
        )
        let exact = try fixes(Rules(), conditions.dropLast() + conditions.prefix(3), in: context)
        #expect(exact.count == AvailabilityFixes.maxContextChangeCount)
        #expect(!exact.hasMore)
        // A change of two parts, neither of which helps alone, comes after those of one.
        let two = Rules(countries: ["BE"], attributes: [names[16]: ["x"]])
        let last = try fixes(Rules(), [two] + conditions.prefix(15), in: context)
        #expect(last.last?.contextChange?.parts == [.country, .attribute(names[16])])
        #expect(!last.hasMore)
        let omitted = try fixes(Rules(), [two] + conditions.prefix(16), in: context)
        #expect(omitted.allSatisfy { $0.contextChange?.parts.count == 1 })
        #expect(omitted.hasMore)
    }
}
