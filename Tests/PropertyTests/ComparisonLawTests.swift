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
                let first = Set(model.available(for: world.layers, in: context))
                let second = Set(model.available(for: [last], in: context))
                let comparison = resolved.compared(to: other, in: context)
                let reverse = other.compared(to: resolved, in: context)
                return Set(catalog[comparison.onlyFirst].ids) == first.subtracting(second)
                    && Set(catalog[comparison.onlySecond].ids) == second.subtracting(first)
                    && Set(catalog[comparison.both].ids) == first.intersection(second)
                    && comparison.relation == (first == second ? .equal : .narrower)
                    && reverse.relation == (first == second ? .equal : .wider)
            }
        }
    }
}
