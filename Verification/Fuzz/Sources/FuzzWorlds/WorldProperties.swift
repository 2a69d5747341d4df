import FuzzSupport
import ProductCatalog
import ProductFilter
import TestSupport

/// Checks that the library and the reference model agree in a world.
func check(_ world: World) {
    do throws(CatalogError) {
        let catalog = try world.catalog()
        let model = world.referenceModel()
        require(catalog.map(\.id) == model.displayOrder, "products aren't in display order")
        check(world, catalog, model)
    } catch {
        let ids = Set(world.products.map(\.id))
        require(ids.count < world.products.count, "valid products are rejected: \(error)")
    }
}

private func check(_ world: World, _ catalog: PaymentProductCatalog, _ model: ReferenceModel) {
    let layers = world.filterLayers
    let resolved = catalog.resolve(layers)
    require(
        resolved.unknownEntries.map(\.entry) == unknownEntries(in: world.layers, model),
        "unknownEntries lists \(resolved.unknownEntries)"
    )
    let last = catalog.diagnose(layers).last?.code
    let expected = catalog.isEmpty ? FilterDiagnostic.Code.emptyCatalog : .nothingAvailable
    require(
        (last == expected) == model.available(for: world.layers).isEmpty,
        "the finding \(expected) is wrong"
    )
    for context in world.contexts {
        let available = resolved.availableProducts(in: context)
        let expected = model.available(for: world.layers, in: context)
        require(
            resolved.products(in: context).map(\.id) == expected,
            "\(expected) should be available"
        )
        require(available.count == expected.count, "the count is wrong")
        require(
            available.reversed().reversed() == Array(available),
            "iterating backwards visits other products"
        )
        var step = catalog.products(allowedIn: context)
        for layer in world.layers { step = catalog.availableProducts(for: layer, among: step) }
        require(step == available, "applying one layer at a time has another result")
        require(step.hashValue == available.hashValue, "equal sets have different hash values")
        checkReasons(resolved, available, world, model, in: context)
        // They take much longer than the rest, and don't depend on how sets are stored.
        if world.form == StorageForms.one { checkFixes(resolved, in: context) }
        let unknown = context.attributes.map(\.name).filter { !model.names($0) }
        require(
            catalog.unknownAttributes(in: context).map(\.entry)
                == unknown.sorted().map { .attribute($0) },
            "\(unknown) should be reported as unknown"
        )
    }
}

/// Returns the entries that no product matches, in the order of layers, filters and lists.
private func unknownEntries(
    in layers: [PaymentProductFilters],
    _ model: ReferenceModel
) -> [EntryReference?] {
    layers.flatMap { [$0.restrictTo, $0.exclude] }.compactMap(\.self).flatMap { filter in
        filter.products.filter { model.product($0) == nil }.map(EntryReference.product)
            + filter.groups.filter { model.members(of: $0).isEmpty }.map(EntryReference.group)
    }
}

/// Checks the explanations of the first products.
private func checkReasons(
    _ resolved: ResolvedFilters,
    _ available: ProductSet,
    _ world: World,
    _ model: ReferenceModel,
    in context: PaymentContext
) {
    for index in resolved.catalog.indices.prefix(24) {
        let id = resolved.catalog[index].id
        let explanation = resolved.explanation(of: id, in: context)
        require(
            explanation.isAvailable == available.contains(index),
            "the explanation of \(id) contradicts the available products"
        )
        let against = model.reasons(against: id, for: resolved.layers, in: context)
        let expected =
            against.isEmpty
            ? model.reasons(for: id, admittedBy: resolved.layers, in: context) : against
        require(
            explanation.reasons.map { ReferenceModel.Reason($0) } == expected,
            "\(id) should have the reasons \(expected), not \(explanation.reasons)"
        )
    }
}

/// Checks the fixes for the first products, editing the last layer and the first one.
private func checkFixes(_ resolved: ResolvedFilters, in context: PaymentContext) {
    for layer in Set([resolved.layers.indices.last, resolved.layers.indices.first]) {
        var finder = FixFinder(resolved, in: context, editing: layer)
        let check = FixCheck(resolved, context, layer: layer)
        for product in resolved.catalog.prefix(8) {
            let violation = check.violation(by: finder.fixes(for: product.id))
            require(violation == nil, "fixes for \(product.id): \(violation ?? "")")
        }
    }
}
