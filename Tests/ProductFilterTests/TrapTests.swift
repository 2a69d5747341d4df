import Foundation
import ProductCatalog
import ProductFilter
import Testing

/// Mistakes of the programmer end the process: each trap is a promise, and has a test.
struct TrapTests {
    @Test func `a context's set of another catalog traps`() async {
        await #expect(processExitsWith: .failure) {
            let (one, other) = try (Self.catalog(), Self.catalog())
            _ = one.availableProducts(for: PaymentProductFilters(), among: other.allProducts)
        }
        await #expect(processExitsWith: .failure) {
            let (one, other) = try (Self.catalog(), Self.catalog())
            _ = try one.resolve().availableProducts(among: other.allProducts)
        }
    }

    @Test func `filters resolved with two catalogs cannot be compared`() async {
        await #expect(processExitsWith: .failure) {
            let (one, other) = try (Self.catalog(), Self.catalog())
            _ = try one.resolve().compared(to: other.resolve())
        }
    }

    @Test func `limits that would let nothing be read trap`() async {
        await #expect(processExitsWith: .failure) {
            _ = ParsingOptions(nestingLimit: 0)
        }
        await #expect(processExitsWith: .failure) {
            _ = ParsingOptions(faultLimit: 0)
        }
    }

    @Test func `a policy of another type in a decoder traps`() async {
        await #expect(processExitsWith: .failure) {
            let decoder = JSONDecoder()
            decoder.userInfo[.emptyRestrictionPolicy] = "reject"
            let filters = Data(#"{"restrictTo":{}}"#.utf8)
            _ = try? decoder.decode(PaymentProductFilters.self, from: filters)
        }
    }

    private static func catalog() throws -> PaymentProductCatalog {
        try PaymentProductCatalog([PaymentProduct(id: 1), PaymentProduct(id: 2)])
    }
}
