import ProductCatalog
import ProductFilter
import Testing

struct AvailabilityReasonUnmetConditionsTests {
    private func reason(
        _ conditions: [PaymentProduct.Rules],
        in context: PaymentContext
    ) throws -> AvailabilityReason {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1, conditions: conditions)])
        let resolved = catalog.resolve([])
        #expect(!resolved.isAvailable(1, in: context))
        let reasons = resolved.explanation(of: 1, in: context).reasons
        #expect(reasons.map(\.code) == [.noConditionMet])
        return try #require(reasons.first)
    }

    @Test func `conditions that lack the same part alone share a line`() throws {
        let reason = try reason(
            [
                PaymentProduct.Rules(countries: ["IE"], amountLimits: AmountLimits(maximum: 4_000)),
                PaymentProduct.Rules(countries: ["NL"]),
            ],
            in: PaymentContext(country: "DE", amount: 100)
        )
        #expect(reason.unmetConditions.map(\.index) == [0, 1])
        let line = "needs country IE or NL; here: DE (conditions[0], conditions[1])"
        #expect(reason.unmetConditionMessages == [line])
        #expect(reason.message == line)
    }

    @Test func `currencies and values of one attribute are combined, too, but other parts aren't`()
        throws
    {
        let reason = try reason(
            [
                PaymentProduct.Rules(currencies: ["CHF"]),
                PaymentProduct.Rules(amountLimits: AmountLimits(maximum: 4)),
                PaymentProduct.Rules(attributes: ["a": ["1"]]),
                PaymentProduct.Rules(currencies: ["USD"]),
                PaymentProduct.Rules(attributes: ["b": ["2"]]),
                PaymentProduct.Rules(amountLimits: AmountLimits(maximum: 3)),
                PaymentProduct.Rules(attributes: ["a": ["3"]]),
                PaymentProduct.Rules(countries: ["NL"], currencies: ["USD"]),
                PaymentProduct.Rules(exceptCountries: ["DE"]),
                PaymentProduct.Rules(exceptCountries: ["DE", "TR"]),
            ],
            in: PaymentContext(
                country: "DE",
                currency: "EUR",
                amount: 100,
                attributes: ["a": "0", "b": "0"]
            )
        )
        let lines = [
            "needs currency CHF or USD; here: EUR (conditions[0], conditions[3])",
            "needs an amount of at most 4; here: 100 (conditions[1])",
            "needs a `1` or `3`; here: `0` (conditions[2], conditions[6])",
            "needs b `2`; here: `0` (conditions[4])",
            "needs an amount of at most 3; here: 100 (conditions[5])",
            "needs a country other than DE; here: DE (conditions[8])",
            "needs a country other than DE or TR; here: DE (conditions[9])",
            "needs country NL; here: DE, and needs currency USD; here: EUR (conditions[7])",
        ]
        #expect(reason.unmetConditionMessages == lines)
        #expect(reason.message == "meets none of 10 conditions, the nearest: " + lines[0])
    }

    @Test func `of many conditions that lack the same part, the first ones are listed`() throws {
        let countries: [CountryCode] = ["AA", "AB", "AC", "AD", "AE", "AF", "AG", "AH", "AI"]
        let reason = try reason(
            countries.map { PaymentProduct.Rules(countries: [$0]) },
            in: PaymentContext(country: "DE")
        )
        let indices = (0..<8).map { "conditions[\($0)]" }.joined(separator: ", ")
        #expect(
            reason.message == "needs country AA, AB, AC, AD, AE, AF, AG or 2 others; here: DE "
                + "(\(indices) and 1 more)"
        )
    }

    @Test func `an empty list of conditions is a reason without lines`() throws {
        let reason = try reason([], in: .any)
        #expect(reason.unmetConditionMessages.isEmpty)
        #expect(
            reason.message
                == "has an empty list of conditions, so it isn't allowed in any payment context"
        )
    }
}
