import ProductCatalog
import ProductFilter
import Testing

/// Chunked results that are much smaller than the intermediate sets.
///
/// The invariants of sets check in debug builds that a result has no excess capacity.
struct ExcessCapacityTests {
    private let catalog: PaymentProductCatalog

    init() throws {
        catalog = try PaymentProductCatalog(
            (0..<100_000).map { offset in
                PaymentProduct(
                    id: PaymentProduct.ID(rawValue: offset + 1),
                    groups: [offset.isMultiple(of: 2) ? "even" : "odd"]
                        + (offset.isMultiple(of: 200) ? ["few"] : [])
                )
            },
            storedAs: .chunked
        )
    }

    private func ids(_ numbers: some Sequence<Int>) -> [PaymentProduct.ID] {
        numbers.map { PaymentProduct.ID(rawValue: $0) }
    }

    @Test func `removing neighbors leaves one partial chunk`() {
        let remaining = catalog.availableProducts(
            for: PaymentProductFilters(exclude: PaymentProductFilter(products: ids(1...100)))
        )
        #expect(remaining.count == 99_900)
    }

    @Test func `a result without members has no chunks`() throws {
        let even = try #require(catalog.products(in: "even"))
        let odd = try #require(catalog.products(in: "odd"))
        #expect(even.intersection(odd).isEmpty)
    }

    @Test func `repeated ids don't add capacity`() {
        let named = catalog.products(withIDs: ids((0..<10_000).map { $0 % 9 + 1 }))
        #expect(named.map(\.offset) == Array(0...8))
    }

    @Test func `a list with few remaining members is short`() {
        let remaining = catalog.availableProducts(
            for: PaymentProductFilters(
                restrictTo: PaymentProductFilter(groups: ["few"]),
                exclude: PaymentProductFilter(products: ids(2...100_000))
            )
        )
        #expect(remaining.map(\.offset) == [0])
    }
}
