import ProductCatalog
import TestSupport
import Testing

struct PaymentProductCatalogCollectionTests {
    @Test func `the distance between two indices is the number of products between them`() throws {
        let catalog = try PaymentProductCatalog(count: 9)
        let two = catalog.index(catalog.startIndex, offsetBy: 2)
        let seven = catalog.index(two, offsetBy: 5)
        #expect(catalog.distance(from: two, to: seven) == 5)
        #expect(catalog.distance(from: seven, to: two) == -5)
        #expect(catalog.index(seven, offsetBy: -5) == two)
        #expect(catalog[catalog.index(before: seven)].id == 7)
        #expect(catalog[catalog.index(after: seven)].id == 9)
    }

    @Test func `the end index has no product`() async {
        await #expect(processExitsWith: .failure) {
            let catalog = try PaymentProductCatalog(count: 2)
            _ = catalog[catalog.endIndex]
        }
    }
}
