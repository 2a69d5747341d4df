import ProductCatalog
import Testing

/// Ids chosen to be as slow to find as can be.
struct HostileIDsTests {
    /// The first multiplier of the table of ids, and how many slots it has for so many products.
    private static let multiplier: UInt64 = 0xe220_a839_7b1d_cdaf

    /// Ids that have their place among the first eighth of the slots for products as many as these.
    private static func crowded(_ count: Int) -> [Int] {
        let shift = UInt64((count * 2 - 1).leadingZeroBitCount)
        return (1...Int.max).lazy
            .filter { (UInt64($0) &* multiplier) >> shift < UInt64(count) / 8 }
            .prefix(count).map(\.self)
    }

    @Test func `ids that all want the same places are found, and others are not`() throws {
        // With an id far above the others the catalog has the table that spreads ids over places.
        let ids = Self.crowded(20_000) + [2_147_483_647]
        let catalog = try PaymentProductCatalog(
            ids.map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0)) }
        )
        let known = Set(ids)
        func isFound(_ id: Int) -> Bool {
            catalog[id: PaymentProduct.ID(rawValue: id)]?.id.rawValue == id
        }
        #expect(ids.allSatisfy { isFound($0) && isFound($0 + 1) == known.contains($0 + 1) })
        let all = ids.map { PaymentProduct.ID(rawValue: $0) }
        #expect(catalog.products(withIDs: all) == catalog.allProducts)
    }

    /// Ids a fixed step apart fill their places one after the other for some step.
    @Test(arguments: [1, 2, 987, 1_597, 6_765, 65_536, 102_334])
    func `ids a step apart are found, and those between them are not`(step: Int) throws {
        let ids = (0..<20_000).map { 20_000 + $0 * step }
        let catalog = try PaymentProductCatalog(
            ids.map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0)) }
        )
        func place(_ id: Int) -> Int? {
            catalog.index(of: PaymentProduct.ID(rawValue: id))?.offset
        }
        #expect(ids.indices.allSatisfy { place(ids[$0]) == $0 })
        #expect(step == 1 || ids.allSatisfy { place($0 + 1) == nil })
    }
}
