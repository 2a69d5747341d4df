import ProductCatalog
import ProductFilter
import Testing

struct ResolvedFiltersReasonCodesTests {
    @Test func `a code is listed once, however many layers are the reason`() throws {
        let catalog = try AvailabilityExplanationTests.catalog()
        let layer = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [840]),
            exclude: PaymentProductFilter(products: [1], groups: ["schemes", "cards"])
        )
        let layers = Array(repeating: FilterLayer(layer), count: 1_000)
        let context = PaymentContext(country: "US", amount: 1)
        let reasons = catalog.resolve(layers).reasonCodesAgainstProducts(in: context)
        #expect(reasons.map(\.product) == [809, 1])
        #expect(
            reasons.map(\.codes) == [
                [.outsideRestriction, .unsupportedCountry, .amountBelowMinimum],
                [.excludedProduct, .excludedGroup, .outsideRestriction],
            ]
        )
    }

    @Test func `available products have no reasons against them`() throws {
        let catalog = try AvailabilityExplanationTests.catalog()
        #expect(catalog.resolve([]).reasonCodesAgainstProducts().isEmpty)
    }
}
