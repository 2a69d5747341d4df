import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Comparisons of filters and of catalogs, tested against the reference model in random worlds.
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

    @Test func `a catalog change has the effect that the models of both catalogs predict`() throws {
        try checkWorlds(seed: 600) { world in
            let old = World(seed: UInt64(world.products.count), productCount: world.products.count)
            let change = CatalogChange(from: try old.catalog(), to: try world.catalog())
            let (oldModel, newModel) = (old.referenceModel(), world.referenceModel())
            return world.contexts.allSatisfy { context in
                let before = oldModel.available(for: world.layers, in: context)
                let after = newModel.available(for: world.layers, in: context)
                let (oldSet, newSet) = (Set(before), Set(after))
                let impact = change.impact(on: world.filterLayers, in: context)
                return impact.gained == after.filter { !oldSet.contains($0) }
                    && impact.lost == before.filter { !newSet.contains($0) }
                    && impact.leavesNothing == (after.isEmpty && !before.isEmpty)
                    && impact.isEmpty == (oldSet == newSet)
            }
        }
    }
}
