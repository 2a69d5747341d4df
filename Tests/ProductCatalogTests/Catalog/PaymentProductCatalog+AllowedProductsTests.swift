import ProductCatalog
import Testing

/// Every rule by itself, at its bounds.
struct PaymentProductCatalogAllowedProductsTests {
    /// Returns whether a catalog allows a product with rules, and checks that the rules' violations
    /// agree.
    private func allows(
        _ rules: PaymentProduct.Rules,
        in context: PaymentContext
    ) throws -> Bool {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1, rules: rules)])
        let isAllowed = !catalog.products(allowedIn: context).isEmpty
        #expect(rules.violations(in: context).isEmpty == isAllowed)
        return isAllowed
    }

    private func allows(_ rules: PaymentProduct.Rules, amounts: [Int?]) throws -> [Bool] {
        try amounts.map { try allows(rules, in: PaymentContext(currency: "EUR", amount: $0)) }
    }

    @Test func `a product without rules is allowed in every context`() throws {
        let context = PaymentContext(
            country: "NL",
            currency: "EUR",
            amount: .max,
            isRecurring: true,
            isInstallments: true
        )
        #expect(try allows(PaymentProduct.Rules(), in: context))
    }

    @Test func `a context without parts allows every product`() throws {
        let rules = PaymentProduct.Rules(
            countries: [],
            currencies: [],
            amountLimits: AmountLimits(minimum: 1, maximum: 1),
            allowsRecurring: false,
            allowsInstallments: false
        )
        #expect(try allows(rules, in: .any))
    }

    // MARK: - Countries and currencies

    @Test func `a country has to be listed, and an empty list allows none`() throws {
        let rules = PaymentProduct.Rules(countries: ["NL", "BE"])
        #expect(try allows(rules, in: PaymentContext(country: "NL")))
        #expect(try !allows(rules, in: PaymentContext(country: "DE")))
        #expect(try !allows(rules, in: PaymentContext(country: "ZZ")))
        let none = PaymentProduct.Rules(countries: [])
        #expect(try !allows(none, in: PaymentContext(country: "NL")))
    }

    @Test func `a currency has to be listed, and an empty list allows none`() throws {
        let rules = PaymentProduct.Rules(currencies: ["EUR"])
        #expect(try allows(rules, in: PaymentContext(currency: "EUR")))
        #expect(try !allows(rules, in: PaymentContext(currency: "USD")))
        let none = PaymentProduct.Rules(currencies: [])
        #expect(try !allows(none, in: PaymentContext(currency: "EUR")))
    }

    // MARK: - Amounts

    @Test func `both bounds of an amount are inclusive`() throws {
        let rules = PaymentProduct.Rules(amountLimits: AmountLimits(minimum: 100, maximum: 200))
        #expect(
            try allows(rules, amounts: [.min, 0, 99, 100, 101, 199, 200, 201, .max, nil])
                == [false, false, false, true, true, true, true, false, false, true]
        )
        let single = PaymentProduct.Rules(amountLimits: AmountLimits(minimum: 5, maximum: 5))
        #expect(try allows(single, amounts: [4, 5, 6]) == [false, true, false])
    }

    @Test func `an absent bound doesn't constrain, and extreme bounds are inclusive`() throws {
        let minimum = PaymentProduct.Rules(amountLimits: AmountLimits(minimum: 100))
        #expect(try allows(minimum, amounts: [99, 100, .max]) == [false, true, true])
        let maximum = PaymentProduct.Rules(amountLimits: AmountLimits(maximum: 100))
        #expect(try allows(maximum, amounts: [.min, 100, 101]) == [true, true, false])
        let all = PaymentProduct.Rules(amountLimits: AmountLimits(minimum: .min, maximum: .max))
        #expect(try allows(all, amounts: [.min, 0, .max]) == [true, true, true])
        let last = PaymentProduct.Rules(amountLimits: AmountLimits(minimum: .max))
        #expect(try allows(last, amounts: [.max - 1, .max]) == [false, true])
        let first = PaymentProduct.Rules(amountLimits: AmountLimits(maximum: .min))
        #expect(try allows(first, amounts: [.min, .min + 1]) == [true, false])
    }

    @Test func `the limits of the context's currency replace the general ones`() throws {
        let rules = PaymentProduct.Rules(
            amountLimits: AmountLimits(minimum: 100, maximum: 200),
            amountLimitsByCurrency: ["JPY": AmountLimits(minimum: 10_000)]
        )
        func allows(_ amount: Int, _ currency: CurrencyCode?) throws -> Bool {
            try self.allows(rules, in: PaymentContext(currency: currency, amount: amount))
        }
        #expect(try allows(150, "EUR"))
        #expect(try !allows(150, "JPY"))
        #expect(try allows(10_000, "JPY"))
        #expect(try allows(.max, "JPY"), "the general maximum doesn't apply")
        #expect(try !allows(10_000, "EUR"))
        #expect(try allows(150, nil), "an amount without a currency meets the general limits")
        #expect(try !allows(10_000, nil))
    }

    // MARK: - Flags

    @Test func `the flags constrain only if the context asks for them`() throws {
        let rules = PaymentProduct.Rules(allowsRecurring: false, allowsInstallments: false)
        #expect(try allows(rules, in: PaymentContext(isRecurring: false, isInstallments: false)))
        #expect(try !allows(rules, in: PaymentContext(isRecurring: true)))
        #expect(try !allows(rules, in: PaymentContext(isInstallments: true)))
        let recurring = PaymentProduct.Rules(allowsRecurring: true, allowsInstallments: false)
        #expect(try allows(recurring, in: PaymentContext(isRecurring: true)))
        #expect(try !allows(recurring, in: PaymentContext(isRecurring: true, isInstallments: true)))
    }

    @Test func `tokenization doesn't constrain`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, allowsTokenization: false)
        ])
        let context = PaymentContext(isRecurring: true, isInstallments: true)
        #expect(catalog.products(allowedIn: context).count == 1)
    }
}
