import ProductCatalog
import ProductFilter
import TestSupport
import Testing

struct ResolvedFiltersCertaintyTests {
    /// The context with a currency, which is what most checkouts know first.
    private static let euros = PaymentContext(currency: "EUR")

    private func availability(
        of rules: PaymentProduct.Rules = PaymentProduct.Rules(),
        with conditions: [PaymentProduct.Rules]? = nil,
        in context: PaymentContext
    ) throws -> ProductAvailability {
        let product = PaymentProduct(id: 1, rules: rules, conditions: conditions)
        // The other product names an attribute.
        let other = PaymentProduct(
            id: 2,
            rules: PaymentProduct.Rules(attributes: ["channel": ["web"]])
        )
        let resolved = try PaymentProductCatalog([product, other]).resolve([])
        let availability = resolved.availability(of: 1, in: context)
        let isCertain = resolved.certainProducts(in: context).contains(resolved.catalog.startIndex)
        #expect(isCertain == (availability == .always))
        return availability
    }

    @Test func `a product without rules is certain`() throws {
        #expect(try availability(in: .any) == .always)
    }

    @Test func `a product depends on the missing parts that its rules name`() throws {
        let rules = PaymentProduct.Rules(
            countries: ["NL"],
            currencies: ["EUR"],
            amountLimits: AmountLimits(maximum: 100),
            attributes: ["customerType": ["company"], "channel": ["web"]]
        )
        #expect(
            try availability(of: rules, in: .any)
                == .depends(
                    on: [
                        .country, .currency, .amount, .attribute("channel"),
                        .attribute("customerType"),
                    ]
                )
        )
        var context = PaymentContext(country: "NL", attributes: ["channel": "web"])
        #expect(
            try availability(of: rules, in: context)
                == .depends(on: [.currency, .amount, .attribute("customerType")])
        )
        context.currency = "EUR"
        context.amount = 100
        context.attributes["customerType"] = "company"
        #expect(try availability(of: rules, in: context) == .always)
        context.amount = 101
        #expect(try availability(of: rules, in: context) == .never)
    }

    @Test func `a product that filters exclude or the catalog doesn't have is never available`()
        throws
    {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1), PaymentProduct(id: 2)])
        let resolved = catalog.resolve(
            PaymentProductFilters(exclude: PaymentProductFilter(products: [1]))
        )
        #expect(resolved.availability(of: 1) == .never)
        #expect(resolved.availability(of: 3) == .never)
        #expect(resolved.availability(of: 2) == .always)
        #expect(catalog[resolved.certainProducts()].ids == [2])
        #expect(resolved.dependencies().isEmpty)
    }

    @Test func `flags are never missing`() throws {
        let rules = PaymentProduct.Rules(allowsRecurring: false, allowsInstallments: false)
        #expect(try availability(of: rules, in: .any) == .always)
        #expect(try availability(of: rules, in: PaymentContext(isRecurring: true)) == .never)
    }

    /// The amount meets the general limits until the currency is known.
    @Test func `limits of a currency matter as long as the currency is missing`() throws {
        let rules = PaymentProduct.Rules(
            amountLimits: AmountLimits(maximum: 100),
            amountLimitsByCurrency: ["JPY": AmountLimits(maximum: 10_000)]
        )
        func answer(_ amount: Int?, _ currency: CurrencyCode? = nil) throws -> ProductAvailability {
            try availability(of: rules, in: PaymentContext(currency: currency, amount: amount))
        }
        #expect(try answer(100) == .always)
        #expect(try answer(101) == .depends(on: [.currency]))
        #expect(try answer(10_000) == .depends(on: [.currency]))
        #expect(try answer(10_001) == .never)
        #expect(try answer(nil) == .depends(on: [.currency, .amount]))
        #expect(try answer(nil, "EUR") == .depends(on: [.amount]))
        let unlimitedInYen = PaymentProduct.Rules(
            amountLimits: AmountLimits(maximum: 100),
            amountLimitsByCurrency: ["JPY": AmountLimits(), "EUR": AmountLimits(minimum: 1)]
        )
        func unlimited(_ context: PaymentContext) throws -> ProductAvailability {
            try availability(of: unlimitedInYen, in: context)
        }
        #expect(try unlimited(PaymentContext(currency: "JPY")) == .always)
        #expect(try unlimited(PaymentContext(currency: "EUR")) == .depends(on: [.amount]))
        #expect(try unlimited(PaymentContext(amount: 0)) == .depends(on: [.currency]))
        #expect(try unlimited(PaymentContext(amount: 1)) == .always)
    }

    @Test func `limits of two currencies that contradict each other leave no amount certain`()
        throws
    {
        let rules = PaymentProduct.Rules(
            amountLimitsByCurrency: [
                "EUR": AmountLimits(maximum: 10), "JPY": AmountLimits(minimum: 1000),
            ]
        )
        for amount in [10, 11, 999, 1000] {
            #expect(
                try availability(of: rules, in: PaymentContext(amount: amount))
                    == .depends(on: [.currency])
            )
        }
    }

    @Test func `conditions that together have every country are certain`() throws {
        let netherlands = PaymentProduct.Rules(countries: ["NL"])
        let others = PaymentProduct.Rules(exceptCountries: ["NL"])
        #expect(try availability(with: [netherlands, others], in: Self.euros) == .always)
        #expect(try availability(with: [netherlands], in: Self.euros) == .depends(on: [.country]))
        #expect(try availability(with: [others], in: Self.euros) == .depends(on: [.country]))
        let excepted = PaymentProduct.Rules(exceptCountries: ["BE"])
        #expect(
            try availability(of: excepted, with: [netherlands, others], in: Self.euros)
                == .depends(on: [.country])
        )
    }

    @Test func `conditions that together have every amount are certain`() throws {
        func limits(_ minimum: Int?, _ maximum: Int?) -> PaymentProduct.Rules {
            PaymentProduct.Rules(amountLimits: AmountLimits(minimum: minimum, maximum: maximum))
        }
        let parts = [limits(11, nil), limits(nil, 5), limits(3, 10)]
        #expect(try availability(with: parts, in: Self.euros) == .always)
        #expect(
            try availability(with: [limits(12, nil), limits(nil, 10)], in: Self.euros)
                == .depends(on: [.amount])
        )
    }

    @Test func `one condition that always holds makes the others irrelevant`() throws {
        let conditions = [
            PaymentProduct.Rules(countries: ["NL"], attributes: ["channel": ["web"]]),
            PaymentProduct.Rules(),
        ]
        #expect(try availability(with: conditions, in: .any) == .always)
    }

    @Test func `a condition that the known parts don't meet doesn't matter`() throws {
        let conditions = [
            PaymentProduct.Rules(currencies: ["EUR"]),
            PaymentProduct.Rules(countries: ["NL"], currencies: ["USD"]),
        ]
        #expect(try availability(with: conditions, in: Self.euros) == .always)
        #expect(
            try availability(with: conditions, in: PaymentContext(currency: "USD"))
                == .depends(on: [.country])
        )
        #expect(try availability(with: conditions, in: PaymentContext(currency: "GBP")) == .never)
        #expect(
            try availability(with: conditions, in: .any) == .depends(on: [.country, .currency])
        )
    }

    /// Naming the country alone leaves the other condition open, and the other way round.
    @Test func `a part matters if it changes the answer in a completion only`() throws {
        let conditions = [
            PaymentProduct.Rules(countries: ["NL"]), PaymentProduct.Rules(currencies: ["EUR"]),
        ]
        #expect(
            try availability(with: conditions, in: .any) == .depends(on: [.country, .currency])
        )
    }

    @Test func `a product that no completion allows may depend on several parts together`() throws {
        let conditions = [
            PaymentProduct.Rules(countries: []), PaymentProduct.Rules(currencies: []),
        ]
        #expect(try availability(with: conditions, in: .any) == .depends(on: []))
        #expect(try availability(with: conditions, in: Self.euros) == .depends(on: [.country]))
        let country = PaymentContext(country: "NL", currency: "EUR")
        #expect(try availability(with: conditions, in: country) == .never)
    }

    @Test func `an empty list of conditions is never met`() throws {
        #expect(try availability(with: [], in: .any) == .never)
    }

    @Test func `lists of every code are as good as none`() throws {
        let countries = Set(CountryCode.allValues ?? [])
        let currencies = Set(CurrencyCode.allValues ?? [])
        let all = PaymentProduct.Rules(countries: countries, currencies: currencies)
        #expect(try availability(of: all, in: .any) == .always)
        #expect(try availability(with: [all], in: .any) == .always)
        var almost = all
        almost.countries?.remove("NL")
        almost.currencies?.remove("EUR")
        #expect(try availability(of: almost, in: .any) == .depends(on: [.country, .currency]))
        #expect(
            try availability(
                with: [almost, PaymentProduct.Rules(countries: ["NL"])],
                in: Self.euros
            )
                == .depends(on: [.country])
        )
        let dollars = PaymentContext(currency: "USD")
        #expect(
            try availability(with: [almost, PaymentProduct.Rules(countries: ["NL"])], in: dollars)
                == .always
        )
        let exceptions = PaymentProduct.Rules(exceptCountries: countries)
        #expect(try availability(of: exceptions, in: .any) == .depends(on: [.country]))
        let halves = [0, 1].map { half in
            PaymentProduct.Rules(countries: countries.filter { $0.ordinal % 2 == half })
        }
        #expect(try availability(with: halves, in: .any) == .always)
    }

    @Test func `general limits don't matter if every currency has its own`() throws {
        func rules(_ limits: AmountLimits) -> PaymentProduct.Rules {
            let currencies = CurrencyCode.allValues ?? []
            return PaymentProduct.Rules(
                amountLimits: AmountLimits(minimum: 10),
                amountLimitsByCurrency: Dictionary(
                    uniqueKeysWithValues: currencies.map { ($0, limits) }
                )
            )
        }
        var allButOne = rules(AmountLimits())
        allButOne.amountLimitsByCurrency["EUR"] = nil
        let resolved = try PaymentProductCatalog([
            PaymentProduct(id: 1, rules: rules(AmountLimits(minimum: 5))),
            PaymentProduct(id: 2, rules: rules(AmountLimits())),
            PaymentProduct(id: 3, rules: allButOne),
        ]).resolve([])
        func answers(_ context: PaymentContext) -> [ProductAvailability] {
            let answers = [1, 2, 3].map { resolved.availability(of: $0, in: context) }
            let certain = resolved.catalog[resolved.certainProducts(in: context)].ids
            #expect(certain.map(\.rawValue) == (1...3).filter { answers[$0 - 1] == .always })
            return answers
        }
        let currency = ProductAvailability.depends(on: [.currency])
        #expect(answers(PaymentContext(amount: 10)) == [.always, .always, .always])
        #expect(answers(PaymentContext(amount: 5)) == [currency, currency, currency])
        #expect(answers(PaymentContext(amount: 4)) == [.never, currency, currency])
        #expect(
            answers(.any)
                == [.depends(on: [.amount]), .always, .depends(on: [.currency, .amount])]
        )
    }

    /// The country would matter if one of 2⁴⁰ combinations of values met no other condition, which takes
    /// too long to find out.
    @Test func `rules too intricate to analyze depend on all missing parts that they name`() throws
    {
        let names = (10..<50).map { AttributeName("a\($0)") }
        var generator = SeededGenerator(seed: 1)
        var conditions = (0..<280).map { _ in
            let chosen = names.shuffled(using: &generator).prefix(3)
            return PaymentProduct.Rules(
                attributes: Dictionary(
                    uniqueKeysWithValues: chosen.map {
                        ($0, [Bool.random(using: &generator) ? "x" : "y"])
                    }
                )
            )
        }
        conditions.append(
            PaymentProduct.Rules(
                countries: ["NL"],
                attributes: Dictionary(uniqueKeysWithValues: names.map { ($0, ["x", "y"]) })
            )
        )
        #expect(
            try availability(with: conditions, in: .any)
                == .depends(on: [.country] + names.map { .attribute($0) })
        )
    }

    @Test func `dependencies are those of the available products that aren't certain`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1),
            PaymentProduct(id: 2, rules: PaymentProduct.Rules(countries: ["NL"])),
            PaymentProduct(id: 3, rules: PaymentProduct.Rules(currencies: ["USD"])),
            PaymentProduct(id: 4, rules: PaymentProduct.Rules(attributes: ["channel": []])),
            PaymentProduct(
                id: 5,
                conditions: [
                    PaymentProduct.Rules(amountLimits: AmountLimits(minimum: 2)),
                    PaymentProduct.Rules(countries: ["NL"]),
                ]
            ),
        ])
        let resolved = catalog.resolve([])
        #expect(catalog[resolved.certainProducts(in: Self.euros)].ids == [1])
        #expect(catalog[catalog.products(certainIn: Self.euros)].ids == [1])
        #expect(
            resolved.dependencies(in: Self.euros) == [
                2: [.country], 4: [.attribute("channel")], 5: [.country, .amount],
            ]
        )
        #expect(resolved.availability(of: 3, in: Self.euros) == .never)
    }

    @Test func `conditions about attributes don't hide that others allow every country`() throws {
        let both = [
            PaymentProduct.Rules(countries: ["NL"]), PaymentProduct.Rules(exceptCountries: ["NL"]),
        ]
        let others = (0..<100).map { number in
            PaymentProduct.Rules(attributes: [AttributeName("a\(number)"): ["x"], "b": ["y"]])
        }
        #expect(try availability(with: others + both, in: .any) == .always)
        #expect(try availability(with: others + [both[0]], in: .any) != .always)
    }

    @Test func `a product whose conditions are too intricate depends on all missing parts`() throws
    {
        let resolved = try PaymentProductCatalog([.intricate(id: 1)]).resolve([])
        let attributes = (0..<30).map { AttributeName("a\($0)") }.sorted()
        #expect(
            resolved.availability(of: 1)
                == .depends(on: [.amount] + attributes.map { .attribute($0) })
        )
        #expect(resolved.certainProducts().isEmpty)
    }
}
