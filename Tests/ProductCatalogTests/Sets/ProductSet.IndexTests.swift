import ProductCatalog
import TestSupport
import Testing

struct ProductSetIndexTests {
    @Test func `indices are in display order`() throws {
        let catalog = try PaymentProductCatalog(count: 2)
        let index = catalog.startIndex
        #expect(!(index < index) && index < catalog.index(after: index))
        #expect(catalog.index(after: index) < catalog.endIndex)
    }

    @Test func `an index describes its offset`() throws {
        let catalog = try PaymentProductCatalog(count: 2)
        #expect(catalog.indices.map(\.description) == ["#0", "#1"])
    }
}
