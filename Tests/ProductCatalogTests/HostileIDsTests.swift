import ProductCatalog
import Testing

/// Ids chosen to be as slow to find as can be.
struct HostileIDsTests {
    /// Ids that have their place among the first eighth of the slots for products as many as these.
    private static func crowded(_ count: Int) -> [Int] {
        let shift = UInt64((count * 2 - 1).leadingZeroBitCount)
        return (1...Int.max).lazy
            .filter { (UInt64($0) &* multipliers[0]) >> shift < UInt64(count) / 8 }
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

    /// The multipliers that the table tries before it draws one: the outputs of SplitMix64, made
    /// odd.
    private static let multipliers = (1...32 as ClosedRange<UInt64>).map { number in
        var mixed = number &* 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return (mixed ^ (mixed >> 31)) | 1
    }

    @Test func `ids chosen against every multiplier that can be known are found`() throws {
        // 300 ids for each that want to be among the first 200 places, of 2¹⁵ and later of 2¹⁶.
        let ids = Self.multipliers.enumerated().flatMap { attempt, multiplier in
            let shift: UInt64 = attempt < 16 ? 49 : 48
            return (1...Int.max).lazy.map { attempt * 60_000_000 + $0 }
                .filter { (UInt64($0) &* multiplier) >> shift < 200 }
                .prefix(300)
        }
        let catalog = try PaymentProductCatalog(
            ids.map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0)) }
        )
        let known = Set(ids)
        for id in ids {
            #expect(catalog[id: PaymentProduct.ID(rawValue: id)]?.id.rawValue == id)
            let next = catalog[id: PaymentProduct.ID(rawValue: id + 1)]
            #expect((next != nil) == known.contains(id + 1))
        }
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
