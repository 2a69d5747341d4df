import ProductCatalog
import TestSupport
import Testing

/// Finding products by their ids, in each of the tables that a catalog may have for it.
struct ProductIDTableTests {
    /// Catalogs small enough for direct tables, and too large for them.
    private static let sizes = [1_000, 16_384, 20_000]

    /// Ids that lie apart by a step on average: direct or counted, and spread over places.
    private static let steps = [2, 30, 60, 70, 5_000]

    private static func ids(
        _ count: Int,
        step: Int,
        using generator: inout SeededGenerator
    ) -> [Int] {
        (0..<count).map { $0 * step + .random(in: 1...step, using: &generator) }
    }

    private static func catalog(_ ids: [Int]) throws -> PaymentProductCatalog {
        try PaymentProductCatalog(
            ids.enumerated().map { place, id in
                PaymentProduct(id: PaymentProduct.ID(rawValue: id), displayOrder: place)
            }
        )
    }

    @Test(arguments: sizes, steps)
    func `every id is found and no other, in whatever order products are shown`(
        size: Int,
        step: Int
    ) throws {
        var generator = SeededGenerator(seed: UInt64(step))
        let ascending = Self.ids(size, step: step, using: &generator)
        for ids in [ascending, ascending.shuffled(using: &generator), ascending.reversed()] {
            let catalog = try Self.catalog(ids)
            let places = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
            func isRight(_ id: Int) -> Bool {
                catalog.index(of: PaymentProduct.ID(rawValue: id))?.offset == places[id]
            }
            #expect(ids.allSatisfy { isRight($0) && isRight($0 - 1) && isRight($0 + 1) })
        }
    }

    @Test(arguments: sizes, steps)
    func `ids that no catalog can have are not found`(size: Int, step: Int) throws {
        var generator = SeededGenerator(seed: UInt64(step))
        let ids = Self.ids(size, step: step, using: &generator)
        let catalog = try Self.catalog(ids)
        let largest = try #require(ids.last)
        let unknown = [
            .min, .min + 1, -64, -1, 0, largest + 1, largest + 64, 1 << 31, 1 << 32,
            1 << 32 + ids[0], 1 << 38 + ids[0], .max,
        ]
        #expect(unknown.allSatisfy { catalog.index(of: PaymentProduct.ID(rawValue: $0)) == nil })
    }

    @Test(arguments: sizes, steps)
    func `an id that stands there twice is refused, wherever its first place is`(
        size: Int,
        step: Int
    ) throws {
        var generator = SeededGenerator(seed: UInt64(step))
        var ids = Self.ids(size, step: step, using: &generator)
        for _ in 0..<4 {
            let (place, other) = (
                Int.random(in: 1..<ids.count, using: &generator),
                Int.random(in: 0..<ids.count, using: &generator)
            )
            guard place != other else { continue }
            let kept = ids[place]
            ids[place] = ids[other]
            let error = #expect(throws: CatalogError.self) { try Self.catalog(ids) }
            let fault = try #require(error?.faults.first)
            #expect(error?.faults.count == 1 && fault.position == max(place, other))
            #expect(fault.kind == .duplicateProduct(firstPosition: min(place, other)))
            #expect(fault.product.rawValue == ids[place])
            ids[place] = kept
        }
    }
}
