import ProductCatalog
import ProductFilter
import Testing

/// What is left in the end may be far less than was needed on the way. Sets check themselves that
/// they do not hold on to room for the rest; here are some that would.
struct UnusedRoomTests {
    private let catalog: PaymentProductCatalog

    init() throws {
        catalog = try PaymentProductCatalog(
            (0..<100_000).map { offset in
                PaymentProduct(
                    id: PaymentProduct.ID(rawValue: offset + 1),
                    groups: [offset.isMultiple(of: 2) ? "even" : "odd"]
                        + (offset.isMultiple(of: 200) ? ["few"] : [])
                )
            }
        )
    }

    private func ids(_ numbers: some Sequence<Int>) -> [PaymentProduct.ID] {
        numbers.map { PaymentProduct.ID(rawValue: $0) }
    }

    @Test func `neighbours that are taken out take up a chunk between them`() {
        let left = catalog.availableProducts(
            for: PaymentProductFilters(exclude: PaymentProductFilter(products: ids(1...100)))
        )
        #expect(left.count == 99_900)
    }

    @Test func `where nothing is left of many chunks none is held`() throws {
        let even = try #require(catalog.products(in: "even"))
        let odd = try #require(catalog.products(in: "odd"))
        #expect(even.intersection(odd).isEmpty)
    }

    @Test func `ids that come many times take up room once`() {
        let named = catalog.products(withIDs: ids((0..<10_000).map { $0 % 9 + 1 }))
        #expect(named.map(\.offset) == Array(0...8))
    }

    @Test func `a list of which little is left is a short one`() {
        let left = catalog.availableProducts(
            for: PaymentProductFilters(
                restrictTo: PaymentProductFilter(groups: ["few"]),
                exclude: PaymentProductFilter(products: ids(2...100_000))
            )
        )
        #expect(left.map(\.offset) == [0])
    }
}
