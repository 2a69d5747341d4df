import ProductCatalog
import Testing

/// In which payment context a product may be used: every rule by itself, at its bounds.
struct EligibilityTests {
    /// Whether a catalog, and the rules by themselves, allow a product with these rules.
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

    @Test func `a product without rules may be used in every context`() throws {
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

    @Test func `a country is one of those listed, and an empty list means nowhere`() throws {
        let rules = PaymentProduct.Rules(countries: ["NL", "BE"])
        #expect(try allows(rules, in: PaymentContext(country: "NL")))
        #expect(try !allows(rules, in: PaymentContext(country: "DE")))
        #expect(try !allows(rules, in: PaymentContext(country: "ZZ")))
        let nowhere = PaymentProduct.Rules(countries: [])
        #expect(try !allows(nowhere, in: PaymentContext(country: "NL")))
    }

    @Test func `a currency is one of those listed, and an empty list means in none`() throws {
        let rules = PaymentProduct.Rules(currencies: ["EUR"])
        #expect(try allows(rules, in: PaymentContext(currency: "EUR")))
        #expect(try !allows(rules, in: PaymentContext(currency: "USD")))
        let nowhere = PaymentProduct.Rules(currencies: [])
        #expect(try !allows(nowhere, in: PaymentContext(currency: "EUR")))
    }

    @Test func `codes next to one another are told apart, at the end of the list and behind it`()
        throws
    {
        let limits = AmountLimits(maximum: 5)
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, rules: PaymentProduct.Rules(countries: ["NL"])),
            PaymentProduct(id: 2, rules: PaymentProduct.Rules(countries: ["NM", "NL"])),
            PaymentProduct(id: 3, rules: PaymentProduct.Rules(currencies: ["EUR"])),
            PaymentProduct(id: 4, rules: PaymentProduct.Rules(currencies: ["EUS", "EUQ"])),
            PaymentProduct(
                id: 5,
                rules: PaymentProduct.Rules(amountLimitsByCurrency: ["EUR": limits, "EUS": limits])
            ),
        ])
        func allowed(in context: PaymentContext) -> [Int] {
            catalog[catalog.products(allowedIn: context)].map(\.id.rawValue)
        }
        #expect(allowed(in: PaymentContext(country: "NK")) == [3, 4, 5])
        #expect(allowed(in: PaymentContext(country: "NL")) == [1, 2, 3, 4, 5])
        #expect(allowed(in: PaymentContext(country: "NM")) == [2, 3, 4, 5])
        #expect(allowed(in: PaymentContext(country: "NN")) == [3, 4, 5])
        #expect(allowed(in: PaymentContext(country: "AA")) == [3, 4, 5])
        #expect(allowed(in: PaymentContext(currency: "EUQ", amount: 6)) == [1, 2, 4, 5])
        #expect(allowed(in: PaymentContext(currency: "EUR", amount: 6)) == [1, 2, 3])
        #expect(allowed(in: PaymentContext(currency: "EUS", amount: 6)) == [1, 2, 4])
        #expect(allowed(in: PaymentContext(currency: "EUT", amount: 6)) == [1, 2, 5])
        #expect(allowed(in: PaymentContext(currency: "AAA", amount: 6)) == [1, 2, 5])
    }

    @Test func `both bounds of an amount are inclusive`() throws {
        let rules = PaymentProduct.Rules(amountLimits: AmountLimits(minimum: 100, maximum: 200))
        #expect(
            try allows(rules, amounts: [.min, 0, 99, 100, 101, 199, 200, 201, .max, nil])
                == [false, false, false, true, true, true, true, false, false, true]
        )
        let single = PaymentProduct.Rules(amountLimits: AmountLimits(minimum: 5, maximum: 5))
        #expect(try allows(single, amounts: [4, 5, 6]) == [false, true, false])
    }

    @Test func `an absent bound is none, and the largest amount is within it`() throws {
        let from = PaymentProduct.Rules(amountLimits: AmountLimits(minimum: 100))
        #expect(try allows(from, amounts: [99, 100, .max]) == [false, true, true])
        let upTo = PaymentProduct.Rules(amountLimits: AmountLimits(maximum: 100))
        #expect(try allows(upTo, amounts: [.min, 100, 101]) == [true, true, false])
        let all = PaymentProduct.Rules(amountLimits: AmountLimits(minimum: .min, maximum: .max))
        #expect(try allows(all, amounts: [.min, 0, .max]) == [true, true, true])
        let last = PaymentProduct.Rules(amountLimits: AmountLimits(minimum: .max))
        #expect(try allows(last, amounts: [.max - 1, .max]) == [false, true])
    }

    @Test func `limits of the context's own currency take the place of the general ones`() throws {
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
        #expect(try allows(.max, "JPY"), "a bound absent in the currency is no bound")
        #expect(try !allows(10_000, "EUR"))
        #expect(try allows(150, nil), "an amount without a currency meets the general limits")
        #expect(try !allows(10_000, nil))
    }

    @Test func `recurring and installments constrain only when the context asks for them`() throws {
        let rules = PaymentProduct.Rules(allowsRecurring: false, allowsInstallments: false)
        #expect(try allows(rules, in: PaymentContext(isRecurring: false, isInstallments: false)))
        #expect(try !allows(rules, in: PaymentContext(isRecurring: true)))
        #expect(try !allows(rules, in: PaymentContext(isInstallments: true)))
        let recurring = PaymentProduct.Rules(allowsRecurring: true, allowsInstallments: false)
        #expect(try allows(recurring, in: PaymentContext(isRecurring: true)))
        #expect(try !allows(recurring, in: PaymentContext(isRecurring: true, isInstallments: true)))
    }

    @Test func `whether details can be stored never takes part`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, allowsTokenization: false)
        ])
        let context = PaymentContext(isRecurring: true, isInstallments: true)
        #expect(catalog.products(allowedIn: context).count == 1)
    }

    @Test func `every violation is told, in a fixed order`() {
        let rules = PaymentProduct.Rules(
            countries: ["NL"],
            currencies: ["EUR"],
            amountLimits: AmountLimits(minimum: 100),
            allowsRecurring: false,
            allowsInstallments: false
        )
        let context = PaymentContext(
            country: "BE",
            currency: "USD",
            amount: 99,
            isRecurring: true,
            isInstallments: true
        )
        #expect(
            rules.violations(in: context) == [
                .unsupportedCountry("BE"), .unsupportedCurrency("USD"),
                .amountBelowMinimum(amount: 99, minimum: 100), .recurringNotAllowed,
                .installmentsNotAllowed,
            ]
        )
        let above = PaymentProduct.Rules(amountLimits: AmountLimits(maximum: 98))
        #expect(
            above.violations(in: context) == [.amountAboveMaximum(amount: 99, maximum: 98)]
        )
    }
}
