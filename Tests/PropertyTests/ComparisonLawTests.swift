import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Comparisons held against the twin's plain sets in random worlds.
struct ComparisonLawTests {
    @Test func `comparing filters is comparing what each leaves`() throws {
        try checkWorlds(seed: 500) { world in
            guard let last = world.layers.last else { return true }
            let (catalog, twin) = (try world.catalog(), world.twin())
            let all = try catalog.resolve(world.layers.map { FilterLayer($0) })
            let one = try catalog.resolve(last)
            return world.contexts.allSatisfy { context in
                let before = Set(twin.available(for: world.layers, in: context))
                let after = Set(twin.available(for: [last], in: context))
                let comparison = all.compared(to: one, in: context)
                let back = one.compared(to: all, in: context)
                return Set(catalog[comparison.gained].map(\.id)) == after.subtracting(before)
                    && Set(catalog[comparison.lost].map(\.id)) == before.subtracting(after)
                    && (comparison.relation == .same) == (before == after)
                    && back.gained == comparison.lost && back.lost == comparison.gained
                    && (comparison.relation == .same || comparison.relation == .more)
            }
        }
    }

    @Test func `a change of catalog does what the twins of both catalogs say`() throws {
        try checkWorlds(seed: 600) { world in
            let old = World(seed: UInt64(world.products.count), productCount: world.products.count)
            let change = CatalogChange(from: try old.catalog(), to: try world.catalog())
            let (oldTwin, newTwin) = (old.twin(), world.twin())
            return world.contexts.allSatisfy { context in
                let before = oldTwin.available(for: world.layers, in: context)
                let after = newTwin.available(for: world.layers, in: context)
                let (wasThere, isThere) = (Set(before), Set(after))
                let layers = world.layers.map { FilterLayer($0) }
                let impact = change.impact(on: layers, in: context)
                return impact.gained == after.filter { !wasThere.contains($0) }
                    && impact.lost == before.filter { !isThere.contains($0) }
                    && impact.leavesNothing == (after.isEmpty && !before.isEmpty)
                    && impact.isNone == (wasThere == isThere)
            }
        }
    }
}
