import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Comparisons of filters, tested against the reference model in random worlds.
struct ComparisonLawTests {
    @Test func `comparing filters compares the products that each leaves`() throws {
        try checkWorlds(seed: 500) { world in
            guard let last = world.layers.last else { return true }
            let (catalog, model) = (try world.catalog(), world.referenceModel())
            let resolved = catalog.resolve(world.filterLayers)
            let other = catalog.resolve(last)
            return world.contexts.allSatisfy { context in
                let before = Set(model.available(for: world.layers, in: context))
                let after = Set(model.available(for: [last], in: context))
                let comparison = resolved.compared(to: other, in: context)
                let reverse = other.compared(to: resolved, in: context)
                return Set(catalog[comparison.gained].map(\.id)) == after.subtracting(before)
                    && Set(catalog[comparison.lost].map(\.id)) == before.subtracting(after)
                    && comparison.relation == (before == after ? .equal : .wider)
                    && reverse.gained == comparison.lost && reverse.lost == comparison.gained
                    && reverse.relation == (before == after ? .equal : .narrower)
            }
        }
    }
}
