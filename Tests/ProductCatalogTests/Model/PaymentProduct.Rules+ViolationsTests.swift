import ProductCatalog
import Testing

struct PaymentProductRulesViolationTests {
    private let rules = PaymentProduct.Rules(
        countries: ["NL"],
        currencies: ["EUR"],
        amountLimits: AmountLimits(minimum: 100, maximum: 200),
        amountLimitsByCurrency: [
            "USD": AmountLimits(minimum: 300)
        ],
        allowsRecurring: false,
        allowsInstallments: false
    )

    @Test func `every violation is listed, in a fixed order`() {
        let context = PaymentContext(
            country: "BE",
            currency: "CHF",
            amount: 99,
            isRecurring: true,
            isInstallments: true
        )
        #expect(
            rules.violations(in: context) == [
                .unsupportedCountry("BE", allowed: .only(["NL"])),
                .unsupportedCurrency("CHF", allowed: ["EUR"]),
                .amountBelowMinimum(amount: 99, minimum: 100), .recurringNotAllowed,
                .installmentsNotAllowed,
            ]
        )
    }

    @Test func `an amount violates the limits of its currency`() {
        #expect(
            rules.violations(in: PaymentContext(amount: 201))
                == [.amountAboveMaximum(amount: 201, maximum: 200)]
        )
        #expect(
            rules.violations(in: PaymentContext(currency: "USD", amount: 201))
                == [
                    .unsupportedCurrency("USD", allowed: ["EUR"]),
                    .amountBelowMinimum(amount: 201, minimum: 300),
                ]
        )
    }

    @Test func `the parts that a context omits aren't violated`() {
        #expect(rules.violations(in: .any) == [])
        let context = PaymentContext(country: "NL", currency: "EUR", amount: 150)
        #expect(rules.violations(in: context) == [])
    }

    @Test func `attributes are listed by name, however many more the context has`() {
        let rules = PaymentProduct.Rules(attributes: ["b": ["x"], "a": ["x"], "unnamed": ["x"]])
        let context = PaymentContext(attributes: ["a": "y", "b": "y", "c": "y", "d": "y"])
        #expect(
            rules.violations(in: context) == [
                .unsupportedAttribute("a", value: "y", allowed: ["x"]),
                .unsupportedAttribute("b", value: "y", allowed: ["x"]),
            ]
        )
    }
}
