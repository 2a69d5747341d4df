import FuzzSupport
import ProductCatalog
import ProductFilter
import TestSupport

/// The engine does what the twin does in a world, in every way to ask it.
func check(_ world: World) {
    do throws(CatalogError) {
        let catalog = try world.catalog()
        let twin = world.twin()
        require(catalog.map(\.id) == twin.displayOrder, "products are not in display order")
        check(world, catalog, twin)
    } catch {
        let ids = Set(world.products.map(\.id))
        require(ids.count < world.products.count, "sound products are refused: \(error)")
    }
}

private func check(_ world: World, _ catalog: PaymentProductCatalog, _ twin: NaiveTwin) {
    let layers = world.layers.map { FilterLayer($0, name: "layer") }
    guard let resolved = try? catalog.resolve(layers) else {
        return require(false, "filters are refused that may name what the catalog does not know")
    }
    let unknown = world.layers.flatMap { layer in
        [layer.restrictTo, layer.exclude].compactMap(\.self).flatMap { filter in
            filter.products.filter { twin.product($0) == nil }.map(EntryReference.product)
                + filter.groups.filter { twin.members(of: $0).isEmpty }
                .map(EntryReference.group)
        }
    }
    require(resolved.unknownEntries.map(\.name) == unknown, "other entries are unknown")
    let findings = catalog.diagnose(layers)
    require(
        (findings.last?.code == .nothingAvailable) == resolved.products.isEmpty,
        "whether nothing is available is told wrongly"
    )
    for context in world.contexts {
        let available = resolved.availableProducts(in: context)
        let expected = twin.available(for: world.layers, in: context)
        require(catalog[available].map(\.id) == expected, "\(expected) should be available")
        require(available.count == expected.count, "the number of products is wrong")
        require(available.reversed().reversed() == Array(available), "going back is another way")
        var step = catalog.products(allowedIn: context)
        for layer in world.layers { step = catalog.availableProducts(for: layer, among: step) }
        require(step == available, "one layer after the other leaves something else")
        require(
            step.hashValue == available.hashValue,
            "sets that are equal have different hash values"
        )
        checkReasons(resolved, available, world, twin, in: context)
    }
}

/// Every product is explained as the twin does; in large worlds, some of them.
private func checkReasons(
    _ resolved: ResolvedFilters,
    _ available: ProductSet,
    _ world: World,
    _ twin: NaiveTwin,
    in context: PaymentContext
) {
    for index in resolved.catalog.indices.prefix(24) {
        let id = resolved.catalog[index].id
        let explanation = resolved.explanation(of: id, in: context)
        require(explanation.isAvailable == available.contains(index), "\(id) is explained wrongly")
        let against = twin.reasons(against: id, for: world.layers, in: context)
        let expected =
            against.isEmpty
            ? twin.reasons(for: id, admittedBy: world.layers, in: context) : against
        require(
            explanation.reasons.map(\.code.rawValue) == expected.map(\.code.rawValue)
                && explanation.reasons.map(\.place) == expected.map(\.place),
            "\(id) has the reasons \(expected), not \(explanation.reasons)"
        )
    }
}
