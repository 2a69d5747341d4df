import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Random worlds, resolved by the engine in each of its ways and by the twin.
struct RandomResolutionTests {
    @Test func `the engine answers as the twin does, in display order`() throws {
        try checkWorlds { try isAnsweredAlike($0) }
    }

    /// Sets of such catalogs have a chunk and one product more, and three chunks.
    @Test(arguments: [16_385, 33_000], 0..<3 as Range<UInt64>)
    func `so it does for catalogs whose sets are lists and chunks`(
        size: Int,
        seed: UInt64
    ) throws {
        #expect(try isAnsweredAlike(World(seed: seed, productCount: size)))
    }

    private func isAnsweredAlike(_ world: World) throws -> Bool {
        let twin = world.twin()
        let catalog = try world.catalog()
        let layers = world.layers.map { FilterLayer($0) }
        let resolved = try catalog.resolve(layers)
        return catalog.map(\.id) == twin.displayOrder
            && world.contexts.allSatisfy { context in
                catalog[resolved.availableProducts(in: context)].ids
                    == twin.available(for: world.layers, in: context)
                    && catalog.availableProducts(for: layers, in: context)
                        == resolved.availableProducts(in: context)
            }
    }
}
