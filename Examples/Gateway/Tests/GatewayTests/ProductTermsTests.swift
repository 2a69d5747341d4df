import ProductCatalog
import Testing

@testable import gateway

struct ProductTermsTests {
    let product = PaymentProduct(
        id: 1,
        rules: PaymentProduct.Rules(
            amountLimits: AmountLimits(minimum: 100),
            allowsInstallments: false
        ),
        conditions: [
            PaymentProduct.Rules(
                countries: ["IE"],
                amountLimits: AmountLimits(minimum: 50, maximum: 4000),
                allowsRecurring: false
            ),
            PaymentProduct.Rules(
                countries: ["NL"],
                amountLimits: AmountLimits(minimum: 200, maximum: 12_000),
                amountLimitsByCurrency: ["USD": AmountLimits()]
            ),
            PaymentProduct.Rules(
                countries: ["NL"],
                amountLimits: AmountLimits(minimum: 300, maximum: 15_000),
                allowsRecurring: false
            ),
        ]
    )

    @Test(
        arguments: [
            ("IE", "EUR", false, 100, 4000, false),
            ("NL", "EUR", false, 200, 15_000, true),
            ("NL", "EUR", true, 200, 12_000, true),
            ("NL", "USD", true, 100, nil, true),
        ] as [(CountryCode, CurrencyCode, Bool, Int?, Int?, Bool)]
    )
    func `conditions narrow what a product allows`(
        country: CountryCode,
        currency: CurrencyCode,
        isRecurring: Bool,
        minimum: Int?,
        maximum: Int?,
        allowsRecurring: Bool
    ) {
        let context = PaymentContext(
            country: country,
            currency: currency,
            amount: 1000,
            isRecurring: isRecurring
        )
        let terms = ProductTerms(of: product, in: context)
        #expect(terms.limits == AmountLimits(minimum: minimum, maximum: maximum))
        #expect(terms.allowsRecurring == allowsRecurring)
        #expect(!terms.allowsInstallments)
    }

    @Test func `a condition without an amount within the base limits allows nothing`() {
        let beyond = PaymentProduct.Rules(amountLimits: AmountLimits(minimum: 2000))
        let below = PaymentProduct.Rules(
            amountLimits: AmountLimits(maximum: 500),
            allowsRecurring: false,
            allowsInstallments: false
        )
        let terms = Self.terms(maximum: 1000, [beyond, below])
        #expect(terms.limits == AmountLimits(maximum: 500))
        #expect(!terms.allowsRecurring)
        #expect(!terms.allowsInstallments)
        // A bound may be the base's.
        #expect(Self.terms(maximum: 2000, [beyond, below]).limits == AmountLimits(maximum: 2000))
        #expect(
            Self.terms(maximum: 3000, [beyond]).limits == AmountLimits(minimum: 2000, maximum: 3000)
        )
        // Without an amount, the product is available all the same.
        let none = Self.terms(maximum: 1000, [beyond])
        #expect(none.limits == AmountLimits(minimum: 1, maximum: 0))
        #expect(!none.allowsRecurring)
    }

    @Test func `the limits depend on the flags of the payment, and not the reverse`() {
        let conditions = [
            PaymentProduct.Rules(amountLimits: AmountLimits(maximum: 500)),
            PaymentProduct.Rules(
                amountLimits: AmountLimits(minimum: 501),
                allowsRecurring: false
            ),
        ]
        let recurring = Self.terms(maximum: 1000, conditions, isRecurring: true)
        #expect(recurring.limits == AmountLimits(maximum: 500))
        #expect(recurring.allowsRecurring)
        let single = Self.terms(maximum: 1000, conditions)
        #expect(single.limits == AmountLimits(maximum: 1000))
        #expect(single.allowsRecurring)
    }

    @Test func `a product without conditions has the limits of its rules`() {
        let rules = PaymentProduct.Rules(
            amountLimits: AmountLimits(minimum: 1, maximum: 2),
            amountLimitsByCurrency: ["EUR": AmountLimits(maximum: 3)],
            allowsRecurring: false
        )
        let terms = ProductTerms(
            of: PaymentProduct(id: 1, rules: rules),
            in: PaymentContext(currency: "EUR")
        )
        #expect(terms.limits == AmountLimits(maximum: 3))
        #expect(!terms.allowsRecurring)
        #expect(terms.allowsInstallments)
    }

    private static func terms(
        maximum: Int,
        _ conditions: [PaymentProduct.Rules],
        isRecurring: Bool = false
    ) -> ProductTerms {
        let rules = PaymentProduct.Rules(amountLimits: AmountLimits(maximum: maximum))
        return ProductTerms(
            of: PaymentProduct(id: 1, rules: rules, conditions: conditions),
            in: PaymentContext(country: "NL", currency: "EUR", isRecurring: isRecurring)
        )
    }
}
