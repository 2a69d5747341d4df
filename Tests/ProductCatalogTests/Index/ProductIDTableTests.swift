import ProductCatalog
import TestSupport
import Testing

/// Lookup of products by id, in each of the tables that a catalog may use.
struct ProductIDTableTests {
    /// Catalogs that are small enough for a direct table, and one that isn't.
    private static let sizes = [1_000, 16_384, 20_000]

    /// The average distances between ids, for direct, ranked and sparse tables.
    private static let steps = [2, 30, 60, 70, 5_000]

    private static func ids(
        _ count: Int,
        step: Int,
        using generator: inout SeededGenerator
    ) -> [Int] {
        (0..<count).map { $0 * step + .random(in: 1...step, using: &generator) }
    }

    /// Creates a catalog that displays products in the order of these ids.
    private static func catalog(_ ids: [Int]) throws -> PaymentProductCatalog {
        try PaymentProductCatalog(
            ids.enumerated().map { position, id in
                PaymentProduct(id: PaymentProduct.ID(id), displayOrder: position)
            }
        )
    }

    @Test(arguments: sizes, steps)
    func `every id is found and no other, in any display order`(size: Int, step: Int) throws {
        var generator = SeededGenerator(seed: UInt64(step))
        let ascending = Self.ids(size, step: step, using: &generator)
        for ids in [ascending, ascending.shuffled(using: &generator), ascending.reversed()] {
            let catalog = try Self.catalog(ids)
            let offsets = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
            func isCorrect(_ id: Int) -> Bool {
                catalog.index(of: PaymentProduct.ID(id))?.offset == offsets[id]
            }
            #expect(ids.allSatisfy { isCorrect($0) && isCorrect($0 - 1) && isCorrect($0 + 1) })
        }
    }

    @Test(arguments: sizes, steps)
    func `ids outside of the valid range aren't found`(size: Int, step: Int) throws {
        var generator = SeededGenerator(seed: UInt64(step))
        let ids = Self.ids(size, step: step, using: &generator)
        let catalog = try Self.catalog(ids)
        let largest = try #require(ids.last)
        let unknown = [
            .min, .min + 1, -64, -1, 0, largest + 1, largest + 64, 1 << 31, 1 << 32,
            1 << 32 + ids[0], 1 << 38 + ids[0], .max,
        ]
        #expect(unknown.allSatisfy { catalog.index(of: PaymentProduct.ID($0)) == nil })
    }

    @Test(arguments: sizes, steps)
    func `a duplicate id is rejected, wherever its products are`(size: Int, step: Int) throws {
        var generator = SeededGenerator(seed: UInt64(step))
        var ids = Self.ids(size, step: step, using: &generator)
        for _ in 0..<4 {
            let (position, other) = (
                Int.random(in: 1..<ids.count, using: &generator),
                Int.random(in: 0..<ids.count, using: &generator)
            )
            guard position != other else { continue }
            let original = ids[position]
            ids[position] = ids[other]
            let error = #expect(throws: CatalogError.self) { try Self.catalog(ids) }
            let fault = try #require(error?.faults.first)
            #expect(error?.faults.count == 1 && fault.position == max(position, other))
            #expect(fault.code == .duplicateProduct)
            #expect(fault.message.contains("paymentProducts[\(min(position, other))]"))
            #expect(fault.product.rawValue == ids[position])
            ids[position] = original
        }
    }

    @Test(arguments: [
        [1, 2, 3], [16_383], [16_384], [1, 2_147_483_647], [1 << 16, 1 << 17, 1 << 30],
    ])
    func `dense and sparse ids are found`(ids: [Int]) throws {
        try expectFound(ids)
    }

    @Test(arguments: [(1_000_000, 997, 1_004), (2_147_483_647, -1_024, 64)])
    func `ids at equal distances are found`(first: Int, step: Int, count: Int) throws {
        try expectFound((0..<count).map { first + $0 * step })
    }

    private func expectFound(_ ids: [Int]) throws {
        let catalog = try PaymentProductCatalog(
            ids.map { PaymentProduct(id: PaymentProduct.ID($0)) }
        )
        for id in ids {
            for (candidate, isKnown) in [(id - 1, ids.contains(id - 1)), (id, true)] {
                let found = catalog[id: PaymentProduct.ID(candidate)]?.id.rawValue
                #expect(found == (isKnown ? candidate : nil))
            }
            // The tables store the lower 32 bits.
            #expect(catalog[id: PaymentProduct.ID(id + (1 << 32))] == nil)
        }
    }
}
