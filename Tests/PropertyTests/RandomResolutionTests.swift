import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Random worlds, resolved by the engine in each of its ways and by the twin.
struct RandomResolutionTests {
    @Test func `the engine answers as the twin does, in display order`() throws {
        try checkWorlds { world in
            let twin = world.twin()
            let catalog = try world.catalog()
            let layers = world.layers.map { FilterLayer(nil, $0) }
            let resolved = try catalog.resolve(layers)
            return catalog.map(\.id) == twin.displayOrder
                && world.contexts.allSatisfy { context in
                    catalog[resolved.availableProducts(in: context)].map(\.id)
                        == twin.available(for: world.layers, in: context)
                        && catalog.availableProducts(for: layers, in: context)
                            == resolved.availableProducts(in: context)
                }
        }
    }
}
