import ProductCatalog
import TestSupport
import Testing

struct PaymentProductCatalogProductsTests {
    @Test func `the products of a set are a bidirectional collection`() throws {
        let catalog = try PaymentProductCatalog(count: 9)
        let products = catalog[catalog.products(withIDs: [2, 5, 9])]
        #expect(products.map(\.id) == [2, 5, 9])
        #expect(products.reversed().map(\.id) == [9, 5, 2])
        #expect(products.first?.id == 2 && products.last?.id == 9)
        #expect(products.ids == [2, 5, 9])
        #expect(products.count == 3)
        #expect(products.indices.map(\.offset) == [1, 4, 8])
    }

    @Test func `the description is the list of ids`() throws {
        let catalog = try PaymentProductCatalog(count: 9)
        #expect("\(catalog[catalog.products(withIDs: [9, 2])])" == "[2, 9]")
        #expect("\(catalog[catalog.noProducts])" == "[]")
    }

    @Test func `a set of another catalog traps`() async {
        await #expect(processExitsWith: .failure) {
            let catalog = try PaymentProductCatalog(count: 2)
            let other = try PaymentProductCatalog(count: 2)
            _ = other[catalog.allProducts]
        }
    }

    @Test func `an index that isn't a member traps`() async {
        await #expect(processExitsWith: .failure) {
            let catalog = try PaymentProductCatalog(count: 2)
            _ = catalog[catalog.noProducts][catalog.startIndex]
        }
    }
}
