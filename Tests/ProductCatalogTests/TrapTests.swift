import Foundation
import ProductCatalog
import Testing

/// Mistakes of the programmer end the process: each trap is a promise, and has a test.
struct TrapTests {
    @Test func `a set used with another catalog traps`() async {
        await #expect(processExitsWith: .failure) {
            let (one, other) = try (Self.catalog(), Self.catalog())
            _ = other[one.allProducts]
        }
    }

    @Test func `sets of two catalogs do not go together`() async {
        await #expect(processExitsWith: .failure) {
            _ = try Self.catalog().allProducts.union(Self.catalog().allProducts)
        }
        await #expect(processExitsWith: .failure) {
            _ = try Self.catalog().allProducts.intersection(Self.catalog().allProducts)
        }
        await #expect(processExitsWith: .failure) {
            _ = try Self.catalog().allProducts.subtracting(Self.catalog().allProducts)
        }
        await #expect(processExitsWith: .failure) {
            _ = try Self.catalog().allProducts.isSubset(of: Self.catalog().allProducts)
        }
    }

    @Test func `a place outside of the catalog traps`() async {
        await #expect(processExitsWith: .failure) {
            let catalog = try Self.catalog()
            _ = catalog.allProducts.contains(catalog.endIndex)
        }
        await #expect(processExitsWith: .failure) {
            let catalog = try Self.catalog()
            var set = catalog.noProducts
            set.insert(catalog.endIndex)
        }
        await #expect(processExitsWith: .failure) {
            let catalog = try Self.catalog()
            var set = catalog.allProducts
            set.remove(catalog.endIndex)
        }
        await #expect(processExitsWith: .failure) {
            let catalog = try Self.catalog()
            _ = catalog[catalog.endIndex]
        }
        await #expect(processExitsWith: .failure) {
            let catalog = try Self.catalog()
            _ = catalog.allProducts.index(after: catalog.endIndex)
        }
    }

    @Test func `a place that holds no product of the set traps`() async {
        await #expect(processExitsWith: .failure) {
            let catalog = try Self.catalog()
            _ = catalog.noProducts[catalog.startIndex]
        }
        await #expect(processExitsWith: .failure) {
            let catalog = try Self.catalog()
            _ = catalog[catalog.noProducts][catalog.startIndex]
        }
        await #expect(processExitsWith: .failure) {
            let catalog = try Self.catalog()
            _ = catalog.allProducts.index(before: catalog.startIndex)
        }
    }

    @Test func `a literal that is no code traps`() async {
        await #expect(processExitsWith: .failure) {
            let code: CountryCode = "nl"
            print(code)
        }
        await #expect(processExitsWith: .failure) {
            let code: CurrencyCode = "EU"
            print(code)
        }
    }

    @Test func `more products than fit in place cannot be forced there`() async {
        await #expect(processExitsWith: .failure) {
            let products = (1...513).map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0)) }
            _ = try PaymentProductCatalog(products, storedAs: .inline)
        }
    }

    private static func catalog() throws -> PaymentProductCatalog {
        try PaymentProductCatalog([PaymentProduct(id: 1), PaymentProduct(id: 2)])
    }
}
