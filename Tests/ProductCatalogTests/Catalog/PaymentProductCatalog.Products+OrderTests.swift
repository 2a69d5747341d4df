import ProductCatalog
import TestSupport
import Testing

struct PaymentProductCatalogProductsOrderTests {
    private func ids(first: [PaymentProduct.ID]) throws -> [PaymentProduct.ID] {
        let catalog = try PaymentProductCatalog([1, 2, 3, 809, 840].map { PaymentProduct(id: $0) })
        let set = catalog.products(withIDs: [1, 3, 809, 840])
        return catalog[set].ordered(first: first).map(\.id)
    }

    @Test func `the products that a caller names come first, the others in display order`() throws {
        #expect(try ids(first: [809, 1]) == [809, 1, 3, 840])
        #expect(try ids(first: [840, 809, 3, 1]) == [840, 809, 3, 1])
        #expect(try ids(first: []) == [1, 3, 809, 840])
    }

    @Test func `unknown and unavailable ids, and ids that are repeated, change nothing`() throws {
        #expect(try ids(first: [7, -1, 2, 809, 809, 1, 809]) == [809, 1, 3, 840])
    }
}
