import ProductCatalog
import Testing

struct PaymentProductCatalogTests {
    @Test func `a catalog is a collection in display order`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 30), PaymentProduct(id: 4, displayOrder: 2),
            PaymentProduct(id: 5, displayOrder: 1), PaymentProduct(id: 3, displayOrder: 2),
        ])
        #expect(catalog.map(\.id) == [5, 3, 4, 30])
    }
}
