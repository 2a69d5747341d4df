import ProductCatalog
import TestSupport
import Testing

/// The results of the operations are tested by `ProductSetLawTests` and `StorageFormTests`.
struct ProductSetAlgebraTests {
    @Test func `sets of catalogs that were created separately are never equal`() throws {
        let catalog = try PaymentProductCatalog(count: 3)
        let other = try PaymentProductCatalog(count: 3)
        #expect(catalog.allProducts != other.allProducts)
        #expect(catalog.allProducts == catalog.products(withIDs: [1, 2, 3]))
        let copy = catalog
        #expect(copy.allProducts == catalog.allProducts)
    }

    @Test func `hashing several sets takes into account where each one ends`() throws {
        let catalog = try PaymentProductCatalog(count: 2)
        let single = [catalog.products(withIDs: [1]), catalog.products(withIDs: [2])]
        #expect(single.hashValue != [catalog.allProducts, catalog.noProducts].hashValue)
    }

    @Test func `combining sets of different catalogs traps`() async {
        await #expect(processExitsWith: .failure) {
            let (catalog, other) = try Self.catalogs()
            _ = catalog.allProducts.union(other.allProducts)
        }
        await #expect(processExitsWith: .failure) {
            let (catalog, other) = try Self.catalogs()
            _ = catalog.allProducts.intersection(other.allProducts)
        }
        await #expect(processExitsWith: .failure) {
            let (catalog, other) = try Self.catalogs()
            _ = catalog.allProducts.subtracting(other.allProducts)
        }
        await #expect(processExitsWith: .failure) {
            let (catalog, other) = try Self.catalogs()
            _ = catalog.allProducts.isSubset(of: other.allProducts)
        }
    }

    private static func catalogs() throws -> (PaymentProductCatalog, PaymentProductCatalog) {
        (try PaymentProductCatalog(count: 2), try PaymentProductCatalog(count: 2))
    }
}
