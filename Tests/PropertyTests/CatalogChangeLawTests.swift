import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// The impact of a change of catalog, tested against the difference of what the reference models of
/// both catalogs answer in every distinguishable context.
struct CatalogChangeLawTests {
    @Test func `an impact is the difference between the answers in every context`() throws {
        try check { change, catalogs in
            let impact = catalogs.comparing(in: change.context)
                .impact(on: change.layers.map { FilterLayer($0) })
            let (oldModel, newModel) = (ReferenceModel(change.old), ReferenceModel(change.new))
            let before = availability(in: change.contexts, for: change.layers, oldModel)
            let after = availability(in: change.contexts, for: change.layers, newModel)
            func ids(
                _ model: ReferenceModel,
                _ isIncluded: (_ before: Set<Int>, _ after: Set<Int>) -> Bool
            ) -> [PaymentProduct.ID] {
                model.displayOrder.filter { isIncluded(before[$0] ?? [], after[$0] ?? []) }
            }
            return impact.gained == ids(newModel) { $0.isEmpty && !$1.isEmpty }
                && impact.lost == ids(oldModel) { !$0.isEmpty && $1.isEmpty }
                && impact.widened == ids(newModel) { !$0.isEmpty && !$1.isSubset(of: $0) }
                && impact.narrowed == ids(newModel) { !$1.isEmpty && !$0.isSubset(of: $1) }
                && impact.undecided.isEmpty
                && impact.leavesNothing == (after.isEmpty && !before.isEmpty)
                && impact.isEmpty == (before == after)
        }
    }

    @Test func `the contexts of changed products are those in which the answers differ`() throws {
        try check { change, catalogs in
            let changes = catalogs.comparing(in: change.context).productChanges
            let (oldModel, newModel) = (ReferenceModel(change.old), ReferenceModel(change.new))
            let shared = newModel.displayOrder.filter { oldModel.all.contains($0) }
            var changed: Set<PaymentProduct.ID> = []
            for context in change.contexts {
                let (before, after) = (
                    oldModel.allowed(in: context), newModel.allowed(in: context)
                )
                for id in shared {
                    let change = changes.first { $0.new.id == id }
                    let isLost = change?.lostContexts.contains { $0.contains(context) } ?? false
                    let isGained = change?.gainedContexts.contains { $0.contains(context) } ?? false
                    guard isLost == (before.contains(id) && !after.contains(id)) else {
                        return false
                    }
                    guard isGained == (after.contains(id) && !before.contains(id)) else {
                        return false
                    }
                    if isLost || isGained { changed.insert(id) }
                }
            }
            return changes.map(\.new.id) == shared.filter(changed.contains)
                && changes.allSatisfy { !$0.isUndecided && $0.old.id == $0.new.id }
        }
    }

    @Test func `an impact between random catalogs has every difference that a context shows`()
        throws
    {
        try checkWorlds(seed: 600) { world in
            let old = World(seed: UInt64(world.products.count), productCount: world.products.count)
            let change = CatalogChange(from: try old.catalog(), to: try world.catalog())
            let impact = change.impact(on: world.filterLayers)
            let (oldModel, newModel) = (old.referenceModel(), world.referenceModel())
            var generator = SeededGenerator(seed: UInt64(world.products.count))
            return (0..<20).allSatisfy { _ in
                let context = PaymentContext.randomFullyKnown(using: &generator)
                let before = Set(oldModel.available(for: world.layers, in: context))
                let after = Set(newModel.available(for: world.layers, in: context))
                return before.subtracting(after).isSubset(
                    of: impact.lost + impact.narrowed + impact.undecided
                )
                    && after.subtracting(before).isSubset(
                        of: impact.gained + impact.widened + impact.undecided
                    )
            }
        }
    }

    /// Checks a property of small random changes of catalogs.
    private func check(_ property: (SmallChange, CatalogChange) throws -> Bool) throws {
        try checkProperty(
            seed: 900,
            cases: 150,
            generate: SmallChange.init(seed:),
            shrink: { _ in [] },
            property: { change in
                let catalogs = CatalogChange(
                    from: try PaymentProductCatalog(change.old),
                    to: try PaymentProductCatalog(change.new)
                )
                return try property(change, catalogs)
            }
        )
    }

    /// Returns the positions of the contexts in which filters leave each product that they leave in
    /// any.
    private func availability(
        in contexts: [PaymentContext],
        for layers: [PaymentProductFilters],
        _ model: ReferenceModel
    ) -> [PaymentProduct.ID: Set<Int>] {
        let admitted = model.available(for: layers, among: model.all)
        var positions: [PaymentProduct.ID: Set<Int>] = [:]
        for (position, context) in contexts.enumerated() {
            for id in model.allowed(in: context).intersection(admitted) {
                positions[id, default: []].insert(position)
            }
        }
        return positions
    }
}
