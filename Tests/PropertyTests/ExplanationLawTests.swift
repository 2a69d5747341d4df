import Foundation
import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Explanations, tested against the reference model in every small world and in random worlds.
struct ExplanationLawTests {
    @Test func `in every small world the reasons are those of the reference model`() throws {
        for products in SmallWorlds.catalogs(productCount: 2) {
            let catalog = try PaymentProductCatalog(products)
            let model = ReferenceModel(products)
            let filters = SmallWorlds.filters(productCount: 2)
            // Unknown entries are in the exclusions alone, because all pairs take too long.
            let restrictions = filters.filter { filter in
                !filter.products.contains(3) && !filter.groups.contains("unknown")
            }
            for restrictTo in restrictions.map(Optional.some) + [nil] {
                for exclude in filters {
                    let layer = PaymentProductFilters(restrictTo: restrictTo, exclude: exclude)
                    let context = SmallWorlds.context(allowing: 1)
                    guard Self.agrees(catalog, model, [FilterLayer(layer)], in: context) else {
                        Issue.record("\(layer) of \(products)")
                        return
                    }
                }
            }
        }
    }

    @Test func `in random worlds the reasons are those of the reference model`() throws {
        try checkWorlds(seed: 300) { world in
            let catalog = try world.catalog()
            let model = world.referenceModel()
            return world.contexts.allSatisfy {
                Self.agrees(catalog, model, world.filterLayers, in: $0)
            }
        }
    }

    @Test func `explaining one product and explaining all give equal results`() throws {
        try checkWorlds(seed: 301, cases: 40) { world in
            let catalog = try world.catalog()
            let resolved = catalog.resolve(world.filterLayers)
            return world.contexts.allSatisfy { context in
                resolved.explanations(in: context).prefix(20).allSatisfy {
                    $0 == resolved.explanation(of: $0.product, in: context)
                }
            }
        }
    }

    @Test func `the codes against products are those of the explanations, each once`() throws {
        try checkWorlds(seed: 303) { world in
            let resolved = try world.catalog().resolve(world.filterLayers + world.filterLayers)
            return world.contexts.allSatisfy { context in
                let expected = resolved.explanations(in: context).filter { !$0.isAvailable }
                let actual = resolved.reasonCodesAgainstProducts(in: context)
                return actual.map(\.product) == expected.map(\.product)
                    && actual.map(\.codes) == expected.map { Self.distinct($0.reasons.map(\.code)) }
            }
        }
    }

    #if CodableSupport
    @Test func `the location of a reason contains the product or its group`() throws {
        try checkWorlds(seed: 302, cases: 60) { world in
            let resolved = try world.catalog().resolve(world.filterLayers)
            let requests = try world.layers.map(JSONRequest.init)
            return resolved.explanations().prefix(300).allSatisfy { explanation in
                explanation.reasons.allSatisfy { reason in
                    guard let location = reason.location else {
                        return [.noConditionMet, .unrestricted].contains(reason.code)
                    }
                    let value = requests[location.layer].value(at: location.path())
                    guard location.entry != nil else { return value is [String: Any] }
                    if let group = reason.group { return value as? String == group.rawValue }
                    return value as? Int == explanation.product.rawValue
                }
            }
        }
    }
    #endif

    /// Returns codes without those that follow an equal one.
    private static func distinct(
        _ codes: [AvailabilityReason.Code]
    ) -> [AvailabilityReason.Code] {
        codes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Returns whether the library and the reference model agree on which products are available and
    /// why. The reasons are compared for about 200 products at most, because the model is slow.
    private static func agrees(
        _ catalog: PaymentProductCatalog,
        _ model: ReferenceModel,
        _ layers: [FilterLayer],
        in context: PaymentContext
    ) -> Bool {
        let resolved = catalog.resolve(layers)
        let available = resolved.availableProducts(in: context)
        let explanations = resolved.explanations(in: context)
        guard explanations.count == catalog.count else { return false }
        let step = max(1, catalog.count / 200)
        return zip(catalog.indices, explanations).enumerated().allSatisfy { position, element in
            let (index, explanation) = element
            let isAvailable = available.contains(index)
            return explanation.product == catalog[index].id
                && explanation.isAvailable == isAvailable
                && explanation.reasons.allSatisfy { $0.code.isAgainst != isAvailable }
                && (!position.isMultiple(of: step)
                    || explanation.reasons.map { ReferenceModel.Reason($0) }
                        == model.reasons(about: explanation.product, for: layers, in: context))
        }
    }
}

extension ReferenceModel {
    /// Returns the reasons against a product, or if there are none, those for it.
    fileprivate func reasons(
        about id: PaymentProduct.ID,
        for layers: [FilterLayer],
        in context: PaymentContext
    ) -> [Reason] {
        let against = reasons(against: id, for: layers, in: context)
        return against.isEmpty ? reasons(for: id, admittedBy: layers, in: context) : against
    }
}
