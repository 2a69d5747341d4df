import ProductCatalog
import Testing

/// Ids that are chosen to collide in a hash table.
struct SparseIDTableTests {
    @Test func `ids that collide under the first multiplier are found`() throws {
        // The last id is so large that the catalog uses a sparse table.
        let ids = Self.collidingIDs(count: 20_000) + [2_147_483_647]
        let catalog = try PaymentProductCatalog(
            ids.map { PaymentProduct(id: PaymentProduct.ID($0)) }
        )
        let known = Set(ids)
        func isFound(_ id: Int) -> Bool {
            catalog[id: PaymentProduct.ID(id)]?.id.rawValue == id
        }
        #expect(ids.allSatisfy { isFound($0) && isFound($0 + 1) == known.contains($0 + 1) })
        let all = ids.map { PaymentProduct.ID($0) }
        #expect(catalog.products(withIDs: all) == catalog.allProducts)
    }

    @Test func `ids that collide under every predictable multiplier are found`() throws {
        // For each multiplier, 300 ids that hash to the first 200 slots of 2¹⁵, and later of 2¹⁶.
        let ids = Self.multipliers.enumerated().flatMap { attempt, multiplier in
            let shift: UInt64 = attempt < 16 ? 49 : 48
            return (1...Int.max).lazy.map { attempt * 60_000_000 + $0 }
                .filter { (UInt64($0) &* multiplier) >> shift < 200 }
                .prefix(300)
        }
        let catalog = try PaymentProductCatalog(
            ids.map { PaymentProduct(id: PaymentProduct.ID($0)) }
        )
        let known = Set(ids)
        for id in ids {
            #expect(catalog[id: PaymentProduct.ID(id)]?.id.rawValue == id)
            let next = catalog[id: PaymentProduct.ID(id + 1)]
            #expect((next != nil) == known.contains(id + 1))
        }
    }

    /// For some distances, multiplicative hashing fills consecutive slots.
    @Test(arguments: [1, 2, 987, 1_597, 6_765, 65_536, 102_334])
    func `ids at equal distances are found, and those between them aren't`(step: Int) throws {
        let ids = (0..<20_000).map { 20_000 + $0 * step }
        let catalog = try PaymentProductCatalog(
            ids.map { PaymentProduct(id: PaymentProduct.ID($0)) }
        )
        func offset(_ id: Int) -> Int? { catalog.index(of: PaymentProduct.ID(id))?.offset }
        #expect(ids.indices.allSatisfy { offset(ids[$0]) == $0 })
        #expect(step == 1 || ids.allSatisfy { offset($0 + 1) == nil })
    }

    /// Returns ids that hash to the first eighth of the slots under the first multiplier.
    private static func collidingIDs(count: Int) -> [Int] {
        let shift = UInt64((count * 2 - 1).leadingZeroBitCount)
        return (1...Int.max).lazy
            .filter { (UInt64($0) &* multipliers[0]) >> shift < UInt64(count) / 8 }
            .prefix(count).map(\.self)
    }

    /// The multipliers that the table tries before a random one: the outputs of SplitMix64, made odd.
    private static let multipliers = (1...32 as ClosedRange<UInt64>).map { index in
        var mixed = index &* 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return (mixed ^ (mixed >> 31)) | 1
    }
}
