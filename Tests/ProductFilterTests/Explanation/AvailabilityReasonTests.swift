import ProductCatalog
import ProductFilter
import Testing

struct AvailabilityReasonTests {
    @Test func `a reason has a code, a location and what caused it`() throws {
        let resolved = try AvailabilityExplanationTests.catalog().resolve([
            FilterLayer(PaymentProductFilters()),
            FilterLayer(
                PaymentProductFilters(exclude: PaymentProductFilter(groups: ["cards"])),
                name: "session"
            ),
        ])
        let excluded = try #require(resolved.explanation(of: 1).reasons.first)
        #expect(excluded.code == .excludedGroup)
        #expect(excluded.group == "cards")
        #expect(excluded.location?.layer == 1)
        #expect(excluded.layerName == "session")
        #expect(excluded.location?.path() == "paymentProductFilters.exclude.groups[0]")
        #expect(excluded.violation == nil)
        #expect("\(excluded)" == "excluded by group `cards` (session: exclude.groups[0])")
        let small = try #require(
            resolved.explanation(of: 809, in: PaymentContext(amount: 7)).reasons.first
        )
        #expect(small.code == .amountBelowMinimum)
        #expect(small.violation == .amountBelowMinimum(amount: 7, minimum: 100))
        let large = try #require(
            resolved.explanation(of: 809, in: PaymentContext(amount: 50_001)).reasons.first
        )
        #expect(large.code == .amountAboveMaximum)
        #expect(large.violation == .amountAboveMaximum(amount: 50_001, maximum: 50_000))
        #expect("\(large)" == "needs an amount of at most 50000; here: 50001")
        #expect(small.location == nil && small.layerName == nil)
    }

    @Test func `codes are stable and in order of weight`() {
        #expect(
            AvailabilityReason.Code.allCases.map(\.rawValue) == [
                "excludedProduct", "excludedGroup", "outsideRestriction", "unsupportedCountry",
                "unsupportedCurrency", "amountBelowMinimum", "amountAboveMaximum",
                "recurringNotAllowed", "installmentsNotAllowed", "unsupportedAttribute",
                "noConditionMet", "notInCatalog", "unrestricted", "restrictedToProduct",
                "restrictedToGroup",
            ]
        )
    }

    @Test(
        arguments: [
            (.excludedProduct, true), (.excludedGroup, true), (.outsideRestriction, true),
            (.unsupportedCountry, true), (.unsupportedCurrency, true), (.amountBelowMinimum, true),
            (.amountAboveMaximum, true), (.recurringNotAllowed, true),
            (.installmentsNotAllowed, true), (.notInCatalog, true), (.unrestricted, false),
            (.restrictedToProduct, false), (.restrictedToGroup, false),
        ] as [(AvailabilityReason.Code, Bool)]
    )
    func `a code is against a product or explains why it is available`(
        code: AvailabilityReason.Code,
        isAgainst: Bool
    ) {
        #expect(code.isAgainst == isAgainst)
    }

    @Test func `the reasons of each explanation are all against the product or all for it`()
        throws
    {
        let resolved = try AvailabilityExplanationTests.catalog().resolve(
            PaymentProductFilters(
                restrictTo: PaymentProductFilter(products: [840], groups: ["schemes"]),
                exclude: PaymentProductFilter(products: [809])
            )
        )
        for explanation in resolved.explanations(in: PaymentContext(country: "US")) {
            #expect(explanation.reasons.allSatisfy { $0.code.isAgainst != explanation.isAvailable })
        }
    }
}
