import ProductCatalog
import TestSupport
import Testing

struct PaymentProductContextsTests {
    @Test func `a product without rules is allowed in all contexts`() throws {
        #expect(try PaymentProduct(id: 1).contexts() == [.all])
    }

    @Test func `base rules without limits in single currencies are one box`() throws {
        let rules = PaymentProduct.Rules(
            countries: ["NL", "BE", "TR"],
            exceptCountries: ["TR"],
            currencies: ["EUR"],
            amountLimits: AmountLimits(minimum: 1_00),
            allowsInstallments: false,
            attributes: ["channel": ["web"]]
        )
        let box = ContextBox(
            countries: .only(["NL", "BE"]),
            currencies: .only(["EUR"]),
            amounts: 1_00 ... .max,
            installments: .only([false]),
            attributes: ["channel": .only(["web"])]
        )
        #expect(try boxes(rules) == [box])
    }

    @Test func `currencies with the same limits share a box`() throws {
        let rules = PaymentProduct.Rules(
            currencies: ["EUR", "USD", "GBP", "JPY"],
            amountLimits: AmountLimits(maximum: 100),
            amountLimitsByCurrency: [
                "EUR": AmountLimits(maximum: 100), "USD": AmountLimits(maximum: 50),
                "GBP": AmountLimits(maximum: 50), "CHF": AmountLimits(maximum: 9),
            ]
        )
        #expect(
            try boxes(rules) == [
                ContextBox(currencies: .only(["EUR", "JPY"]), amounts: .min...100),
                ContextBox(currencies: .only(["USD", "GBP"]), amounts: .min...50),
            ]
        )
    }

    @Test func `a condition that conflicts with the base rules adds nothing`() throws {
        let base = PaymentProduct.Rules(countries: ["NL"], amountLimits: AmountLimits(maximum: 99))
        let conditions = [
            PaymentProduct.Rules(countries: ["BE"]),
            PaymentProduct.Rules(amountLimits: AmountLimits(minimum: 100)),
        ]
        #expect(try boxes(base, conditions) == [])
        #expect(try boxes(base, []) == [])
        #expect(try boxes(PaymentProduct.Rules(attributes: ["channel": []])) == [])
    }

    @Test func `limits that no amount meets allow nothing, even if they aren't validated`() throws {
        let limits = AmountLimits(minimum: 2, maximum: 1)
        #expect(try boxes(PaymentProduct.Rules(amountLimits: limits)) == [])
    }

    @Test func `conditions that differ only in countries or in adjacent amounts are merged`() throws
    {
        let conditions = [
            PaymentProduct.Rules(countries: ["NL"], amountLimits: AmountLimits(maximum: 9)),
            PaymentProduct.Rules(countries: ["BE"], amountLimits: AmountLimits(maximum: 9)),
            PaymentProduct.Rules(
                countries: ["NL", "BE"],
                amountLimits: AmountLimits(minimum: 10, maximum: 20)
            ),
            PaymentProduct.Rules(
                countries: ["NL", "BE"],
                amountLimits: AmountLimits(minimum: 22)
            ),
        ]
        #expect(
            try boxes(conditions: conditions) == [
                ContextBox(countries: .only(["NL", "BE"]), amounts: .min...20),
                ContextBox(countries: .only(["NL", "BE"]), amounts: 22 ... .max),
            ]
        )
    }

    @Test func `a country listed by one condition and excepted by another makes all countries`()
        throws
    {
        let conditions = [
            PaymentProduct.Rules(countries: ["NL"]), PaymentProduct.Rules(exceptCountries: ["NL"]),
        ]
        #expect(try boxes(conditions: conditions) == [.all])
    }

    @Test func `listing every code is as good as listing none, and excepting them allows nothing`()
        throws
    {
        let countries = Set(try #require(CountryCode.allValues))
        let currencies = Set(try #require(CurrencyCode.allValues))
        #expect(countries.count == 676 && currencies.count == 17_576)
        #expect(
            try boxes(PaymentProduct.Rules(countries: countries, currencies: currencies)) == [.all]
        )
        #expect(try boxes(PaymentProduct.Rules(exceptCountries: countries)) == [])
        let others = countries.subtracting(["NL"])
        #expect(
            try boxes(PaymentProduct.Rules(countries: others))
                == boxes(PaymentProduct.Rules(exceptCountries: ["NL"]))
        )
    }

    @Test func `a box is cut down to what lies outside of another one`() throws {
        let conditions = [
            PaymentProduct.Rules(countries: ["NL"], amountLimits: AmountLimits(maximum: 100)),
            PaymentProduct.Rules(amountLimits: AmountLimits(maximum: 50)),
        ]
        #expect(
            try boxes(conditions: conditions) == [
                ContextBox(countries: .only(["NL"]), amounts: .min...100),
                ContextBox(countries: .allBut(["NL"]), amounts: .min...50),
            ]
        )
    }

    @Test func `a box isn't cut down to all but some values of an attribute`() throws {
        let conditions = [
            PaymentProduct.Rules(
                amountLimits: AmountLimits(maximum: 100),
                attributes: ["channel": ["web"]]
            ),
            PaymentProduct.Rules(amountLimits: AmountLimits(maximum: 50)),
        ]
        #expect(
            try boxes(conditions: conditions) == [
                ContextBox(amounts: 51...100, attributes: ["channel": .only(["web"])]),
                ContextBox(amounts: .min...50),
            ]
        )
    }

    /// Five boxes, each of which the first one can neither contain nor be cut down by.
    @Test func `a box that several others cover together is removed`() throws {
        func rules(
            _ countries: Set<CountryCode>,
            _ currencies: Set<CurrencyCode>,
            _ amounts: ClosedRange<Int> = 0...300
        ) -> PaymentProduct.Rules {
            PaymentProduct.Rules(
                countries: countries,
                currencies: currencies,
                amountLimits: AmountLimits(minimum: amounts.lowerBound, maximum: amounts.upperBound)
            )
        }
        let parts = [
            rules(["DE"], ["EUR", "GBP"]), rules(["DE", "FR"], ["USD"]),
            rules(["NL"], ["GBP", "USD"]), rules(["FR", "NL"], ["EUR"]), rules(["FR"], ["GBP"]),
        ]
        let whole = rules(["DE", "FR", "NL"], ["EUR", "GBP", "USD"], 100...200)
        #expect(try boxes(conditions: [whole] + parts) == boxes(conditions: parts))
        #expect(try boxes(conditions: parts).count == 5)
    }

    @Test func `rules that are too intricate are rejected`() {
        let product = PaymentProduct.intricate(id: 7)
        let error = #expect(throws: IntricacyError.self) { try product.contexts() }
        #expect(error?.product == 7)
        #expect(
            error?.description
                == "the conditions of product 7 are too intricate to compare exactly: "
                + "merge some of them"
        )
    }

    private func boxes(
        _ rules: PaymentProduct.Rules = PaymentProduct.Rules(),
        _ conditions: [PaymentProduct.Rules]? = nil
    ) throws -> [ContextBox] {
        try PaymentProduct(id: 1, rules: rules, conditions: conditions).contexts()
    }

    private func boxes(conditions: [PaymentProduct.Rules]) throws -> [ContextBox] {
        try boxes(PaymentProduct.Rules(), conditions)
    }
}
