import ProductCatalog

/// Finds the reasons for and against products. It looks up the entries of filters, which it puts in
/// order once: resolving needs none of it, and keeps none.
struct Explainer {
    private let layers: [FilterLayer]
    private let restrictions: [(layer: Int, entries: EntryPositions)]
    private let exclusions: [(layer: Int, entries: EntryPositions)]

    /// - Complexity: O(entries).
    init(_ layers: [FilterLayer]) {
        self.layers = layers
        restrictions = layers.enumerated().compactMap { number, layer in
            layer.filters.restrictTo.map { (number, EntryPositions($0)) }
        }
        exclusions = layers.enumerated().compactMap { number, layer in
            layer.filters.exclude.map { (number, EntryPositions($0)) }
        }
    }

    /// - Complexity: O((1 + groups of the product) × layers).
    func explanation(
        of product: PaymentProduct,
        in context: PaymentContext
    ) -> AvailabilityExplanation {
        AvailabilityExplanation(
            of: product.id,
            against: reasons(
                .excludedProduct,
                .excludedGroup,
                in: exclusions,
                .exclude,
                for: product
            )
                + reasonsOutside(for: product)
                + product.rules.violations(in: context).map {
                    AvailabilityReason($0.code, violation: $0)
                },
            admissions: restrictions.isEmpty
                ? [AvailabilityReason(.unrestricted)]
                : reasons(
                    .restrictedToProduct,
                    .restrictedToGroup,
                    in: restrictions,
                    .restrictTo,
                    for: product
                )
        )
    }

    /// The entries that name a product: first those with its id, then those with its groups.
    private func reasons(
        _ byID: AvailabilityReason.Code,
        _ byGroup: AvailabilityReason.Code,
        in filters: [(layer: Int, entries: EntryPositions)],
        _ filter: FilterPlace.Filter,
        for product: PaymentProduct
    ) -> [AvailabilityReason] {
        var reasons: [AvailabilityReason] = []
        for (layer, entries) in filters {
            guard let position = entries.products[product.id] else { continue }
            let place = FilterPlace(layer: layer, filter: filter).entry(.products, position)
            reasons.append(AvailabilityReason(byID, at: LayerPlace(place, in: layers)))
        }
        for (layer, entries) in filters {
            for (position, group) in entries.groups(of: product) {
                let place = FilterPlace(layer: layer, filter: filter).entry(.groups, position)
                reasons.append(
                    AvailabilityReason(byGroup, at: LayerPlace(place, in: layers), group: group)
                )
            }
        }
        return reasons
    }

    /// The restrictions that do not name a product.
    private func reasonsOutside(for product: PaymentProduct) -> [AvailabilityReason] {
        restrictions.filter { !$0.entries.names(product) }.map { layer, _ in
            let place = FilterPlace(layer: layer, filter: .restrictTo)
            return AvailabilityReason(.outsideRestriction, at: LayerPlace(place, in: layers))
        }
    }
}
