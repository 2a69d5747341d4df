import Foundation
import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Explanations held against the rule, in every small world and in random ones.
struct ReasonLawTests {
    /// Whether the engine calls available what resolving leaves, and gives just the twin's reasons
    /// for each product; in large worlds, where the twin takes long, for 200 of them.
    private static func agrees(
        _ catalog: PaymentProductCatalog,
        _ layers: [PaymentProductFilters],
        in context: PaymentContext
    ) throws -> Bool {
        let resolved = try catalog.resolve(layers.map { FilterLayer($0) })
        let available = resolved.availableProducts(in: context)
        let twin = NaiveTwin(Array(catalog))
        let explanations = resolved.explanations(in: context)
        guard explanations.count == catalog.count else { return false }
        let step = max(1, catalog.count / 200)
        return zip(catalog.indices, explanations).enumerated().allSatisfy { number, element in
            let (index, explanation) = element
            let isAvailable = available.contains(index)
            return explanation.product == catalog[index].id
                && explanation.isAvailable == isAvailable
                && explanation.reasons.allSatisfy { $0.code.isAgainst != isAvailable }
                && (!number.isMultiple(of: step)
                    || explanation.reasons.map { NaiveTwin.Reason($0) }
                        == twin.reasons(about: explanation.product, for: layers, in: context))
        }
    }

    @Test func `in every small world a product has just the reasons of the rule`() throws {
        for products in SmallWorlds.catalogs(productCount: 2) {
            let catalog = try PaymentProductCatalog(products)
            let filters = SmallWorlds.filters(productCount: 2)
            for restrictTo in filters.map(Optional.some) + [nil] {
                for exclude in filters {
                    let layer = PaymentProductFilters(restrictTo: restrictTo, exclude: exclude)
                    let context = SmallWorlds.context(allowing: 1)
                    guard try Self.agrees(catalog, [layer], in: context) else {
                        Issue.record("\(layer) of \(products)")
                        return
                    }
                }
            }
        }
    }

    @Test func `in random worlds every product has just the reasons of the rule`() throws {
        try checkWorlds(seed: 300) { world in
            let catalog = try world.catalog()
            return try world.contexts.allSatisfy {
                try Self.agrees(catalog, world.layers, in: $0)
            }
        }
    }

    @Test func `one product is explained as among all`() throws {
        try checkWorlds(seed: 301, cases: 40) { world in
            let catalog = try world.catalog()
            let resolved = try catalog.resolve(world.layers.map { FilterLayer($0, name: "l") })
            return world.contexts.allSatisfy { context in
                resolved.explanations(in: context).prefix(20).allSatisfy {
                    $0 == resolved.explanation(of: $0.product, in: context)
                }
            }
        }
    }

    @Test func `the place of a reason holds the product or its group in the request`() throws {
        try checkWorlds(seed: 302, cases: 60) { world in
            let resolved = try world.catalog().resolve(
                world.layers.map { FilterLayer($0) }
            )
            let requests = try world.layers.map(WireRequest.init)
            return resolved.explanations().prefix(300).allSatisfy { explanation in
                explanation.reasons.allSatisfy { reason in
                    guard let place = reason.place else {
                        return reason.violation != nil || reason.code == .unrestricted
                    }
                    let value = requests[place.layer].value(at: place.path())
                    guard place.entry != nil else { return value is [String: Any] }
                    if let group = reason.group { return value as? String == group.rawValue }
                    return value as? Int == explanation.product.rawValue
                }
            }
        }
    }
}

extension NaiveTwin {
    /// All reasons about one product: those against it, or if there are none, those for it.
    fileprivate func reasons(
        about id: PaymentProduct.ID,
        for layers: [PaymentProductFilters],
        in context: PaymentContext
    ) -> [Reason] {
        let against = reasons(against: id, for: layers, in: context)
        return against.isEmpty ? reasons(for: id, admittedBy: layers, in: context) : against
    }
}

extension NaiveTwin.Reason {
    /// What the engine says, in the twin's form; a code that the twin does not know counts as
    /// another.
    fileprivate init(_ reason: AvailabilityReason) {
        let code = Code(rawValue: reason.code.rawValue)
        self.init(code: code ?? .notInCatalog, place: reason.place, group: reason.group)
    }
}
