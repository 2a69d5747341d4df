import ProductCatalog
import ProductFilter
import Testing

struct ResolutionTests {
    @Test func `exclude wins over restrictTo`() throws {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1), PaymentProduct(id: 840)])
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [1, 840]),
            exclude: PaymentProductFilter(products: [840])
        )
        #expect(catalog[catalog.availableProducts(for: filters)].map(\.id) == [1])
    }
}
