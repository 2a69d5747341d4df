import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Every way to resolve filters, tested against the reference model in random worlds.
struct RandomResolutionTests {
    @Test func `the library agrees with the reference model, in display order`() throws {
        try checkWorlds { try agrees($0) }
    }

    /// The sizes are those of one chunk and a product, and of three chunks.
    @Test(arguments: [16_385, 33_000], ProductSet.Form.inChunks)
    func `the library agrees with the reference model in large catalogs`(
        size: Int,
        form: ProductSet.Form
    ) throws {
        var world = World(seed: UInt64(size), productCount: size)
        world.form = form
        #expect(try agrees(world))
    }

    private func agrees(_ world: World) throws -> Bool {
        let model = world.referenceModel()
        let catalog = try world.catalog()
        let resolved = catalog.resolve(world.filterLayers)
        return catalog.map(\.id) == model.displayOrder
            && world.contexts.allSatisfy { context in
                let expected = model.available(for: world.layers, in: context)
                let set = resolved.availableProducts(in: context)
                return catalog[set].ids == expected
                    && resolved.products(in: context).ids == expected
                    && catalog.availableProducts(for: world.filterLayers, in: context) == set
                    && world.products.prefix(20).allSatisfy {
                        resolved.isAvailable($0.id, in: context) == expected.contains($0.id)
                    }
            }
    }
}
