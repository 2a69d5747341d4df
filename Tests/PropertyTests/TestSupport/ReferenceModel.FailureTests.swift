import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// The rules of the reference model, tested with examples whose results are derived by hand.
struct ReferenceModelFailureTests {
    typealias Rules = PaymentProduct.Rules

    @Test func `excepted countries aren't allowed, even if they are listed`() {
        let rules = Rules(countries: ["IE", "NL"], exceptCountries: ["NL"])
        #expect(isAllowed(rules, in: PaymentContext(country: "IE")))
        #expect(!isAllowed(rules, in: PaymentContext(country: "NL")))
        #expect(!isAllowed(rules, in: PaymentContext(country: "DE")))
        #expect(isAllowed(rules, in: .any))
        let others = Rules(exceptCountries: ["TR"])
        #expect(isAllowed(others, in: PaymentContext(country: "DE")))
        #expect(!isAllowed(others, in: PaymentContext(country: "TR")))
        #expect(isAllowed(Rules(exceptCountries: []), in: PaymentContext(country: "TR")))
    }

    @Test func `attributes are compared byte for byte`() {
        let rules = Rules(attributes: ["caf\u{e9}": ["\u{e9}", ""]])
        #expect(isAllowed(rules, in: PaymentContext(attributes: ["caf\u{e9}": "\u{e9}"])))
        #expect(isAllowed(rules, in: PaymentContext(attributes: ["caf\u{e9}": ""])))
        #expect(!isAllowed(rules, in: PaymentContext(attributes: ["caf\u{e9}": "e\u{301}"])))
        #expect(isAllowed(rules, in: PaymentContext(attributes: ["cafe\u{301}": "x"])))
        #expect(isAllowed(rules, in: .any))
        let none = Rules(attributes: ["channel": []])
        #expect(!isAllowed(none, in: PaymentContext(attributes: ["channel": ""])))
        #expect(isAllowed(none, in: PaymentContext(country: "NL")))
    }

    @Test func `one condition has to hold as a whole`() {
        let conditions = [
            Rules(countries: ["CH"], currencies: ["CHF"]),
            Rules(countries: ["NL"], currencies: ["EUR"]),
        ]
        #expect(isAllowed(conditions, in: PaymentContext(country: "CH", currency: "CHF")))
        #expect(!isAllowed(conditions, in: PaymentContext(country: "CH", currency: "EUR")))
        #expect(isAllowed(conditions, in: PaymentContext(country: "CH")))
        #expect(isAllowed(nil, in: PaymentContext(country: "CH")))
        #expect(!isAllowed([], in: .any))
        #expect(isAllowed(conditions + [Rules()], in: PaymentContext(country: "BE")))
    }

    @Test func `limits of a condition replace only the condition's own bounds`() {
        let specific = AmountLimits(maximum: 9)
        let condition = Rules(
            amountLimits: AmountLimits(maximum: 5),
            amountLimitsByCurrency: ["JPY": specific]
        )
        let rules = Rules(amountLimits: AmountLimits(maximum: 7))
        func isAllowed(_ amount: Int, _ currency: CurrencyCode?) -> Bool {
            let context = PaymentContext(currency: currency, amount: amount)
            return self.isAllowed(rules, [condition], in: context)
        }
        #expect(isAllowed(7, "JPY"))
        #expect(!isAllowed(8, "JPY"))
        #expect(isAllowed(5, "EUR"))
        #expect(!isAllowed(6, "EUR"))
        #expect(isAllowed(5, nil))
        #expect(!isAllowed(6, nil))
    }

    @Test func `a reason lists what fails in each condition, the nearest first`() throws {
        let product = PaymentProduct(
            id: 1,
            rules: Rules(exceptCountries: ["DE"]),
            conditions: [
                Rules(countries: ["IE"], currencies: ["EUR"], allowsRecurring: false),
                Rules(amountLimits: AmountLimits(maximum: 5)),
                Rules(attributes: ["b": ["x"], "a": []]),
                Rules(exceptCountries: ["DE"]),
            ]
        )
        let context = PaymentContext(
            country: "DE",
            currency: "CHF",
            amount: 6,
            isRecurring: true,
            attributes: ["a": "x", "b": "y", "c": "z"]
        )
        let reasons = ReferenceModel([product]).reasons(against: 1, for: [], in: context)
        #expect(reasons.map(\.code) == [.unsupportedCountry, .noConditionMet])
        #expect(reasons[0].failure?.allowed == [Array("DE".utf8)])
        #expect(reasons[0].failure?.allowsOthers == true)
        let unmet = reasons[1].unmetConditions
        #expect(unmet.map(\.index) == [1, 3, 2, 0])
        #expect(
            unmet.map { $0.failures.map(\.code) } == [
                [.amountAboveMaximum], [.unsupportedCountry],
                [.unsupportedAttribute, .unsupportedAttribute],
                [.unsupportedCountry, .unsupportedCurrency, .recurringNotAllowed],
            ]
        )
        #expect(unmet[2].failures.map(\.attribute) == [Array("a".utf8), Array("b".utf8)])
        #expect(unmet[2].failures.map(\.allowed) == [[], [Array("x".utf8)]])
    }

    @Test func `a reason has the note of its layer`() {
        let layers = [
            FilterLayer(
                PaymentProductFilters(
                    restrictTo: PaymentProductFilter(),
                    exclude: PaymentProductFilter(products: [1], groups: ["cards"])
                ),
                note: "outage"
            )
        ]
        let model = ReferenceModel([PaymentProduct(id: 1, groups: ["cards"])])
        let reasons = model.reasons(against: 1, for: layers)
        #expect(reasons.map(\.note) == ["outage", "outage", "outage"])
    }

    private func isAllowed(
        _ rules: Rules,
        _ conditions: [Rules]? = nil,
        in context: PaymentContext
    ) -> Bool {
        let product = PaymentProduct(id: 1, rules: rules, conditions: conditions)
        return ReferenceModel([product]).allowed(in: context) == [1]
    }

    private func isAllowed(_ conditions: [Rules]?, in context: PaymentContext) -> Bool {
        isAllowed(Rules(), conditions, in: context)
    }
}
