import ProductCatalog

/// An index of the entries of layers, for finding the reasons that products are available or
/// unavailable.
struct Explainer {
    private let layers: [FilterLayer]
    private let restrictions: [(layer: Int, positions: EntryPositions)]
    private let exclusions: [(layer: Int, positions: EntryPositions)]

    /// - Complexity: O(entries).
    init(_ layers: [FilterLayer]) {
        self.layers = layers
        restrictions = layers.enumerated().compactMap { position, layer in
            layer.filters.restrictTo.map { (position, EntryPositions($0)) }
        }
        exclusions = layers.enumerated().compactMap { position, layer in
            layer.filters.exclude.map { (position, EntryPositions($0)) }
        }
    }

    /// Returns the reasons that a product is available or unavailable in a payment context.
    ///
    /// - Complexity: O((1 + groups of the product) × layers), plus the cost of
    ///   `PaymentProduct.unmetConditions(in:)`.
    func explanation(
        of product: PaymentProduct,
        in context: PaymentContext
    ) -> AvailabilityExplanation {
        let against = filterReasons(against: product) + product.contextReasons(in: context)
        return AvailabilityExplanation(
            product: product.id,
            isAvailable: against.isEmpty,
            reasons: against.isEmpty ? admissionReasons(for: product) : against
        )
    }

    /// Returns the reasons for which filters don't admit a product, whatever the payment context.
    ///
    /// - Complexity: O((1 + groups of the product) × layers).
    func filterReasons(against product: PaymentProduct) -> [AvailabilityReason] {
        exclusionReasons(for: product) + restrictionReasons(against: product)
    }

    /// Returns a reason for each exclusion that names a product.
    private func exclusionReasons(for product: PaymentProduct) -> [AvailabilityReason] {
        products(.excludedProduct, naming: product, in: exclusions, of: .exclude)
            + groups(.excludedGroup, naming: product, in: exclusions, of: .exclude)
    }

    /// Returns a reason for each restriction that doesn't name a product.
    private func restrictionReasons(against product: PaymentProduct) -> [AvailabilityReason] {
        restrictions.filter { !$0.positions.contains(product) }.map { layer, _ in
            let location = FilterLocation(layer: layer, filter: .restrictTo)
            return AvailabilityReason(.outsideRestriction, at: LayerLocation(location, in: layers))
        }
    }

    /// Returns a reason for each restriction that names a product, or `unrestricted` if there are no
    /// restrictions.
    private func admissionReasons(for product: PaymentProduct) -> [AvailabilityReason] {
        guard !restrictions.isEmpty else { return [AvailabilityReason(.unrestricted)] }
        return products(.restrictedToProduct, naming: product, in: restrictions, of: .restrictTo)
            + groups(.restrictedToGroup, naming: product, in: restrictions, of: .restrictTo)
    }

    /// Returns a reason for each entry that names a product by its id.
    private func products(
        _ code: AvailabilityReason.Code,
        naming product: PaymentProduct,
        in filters: [(layer: Int, positions: EntryPositions)],
        of filter: FilterLocation.Filter
    ) -> [AvailabilityReason] {
        filters.compactMap { layer, positions in
            guard let position = positions.products[product.id] else { return nil }
            let location = FilterLocation(layer: layer, filter: filter).entry(.products, position)
            return AvailabilityReason(code, at: LayerLocation(location, in: layers))
        }
    }

    /// Returns a reason for each entry that names a product by one of its groups.
    private func groups(
        _ code: AvailabilityReason.Code,
        naming product: PaymentProduct,
        in filters: [(layer: Int, positions: EntryPositions)],
        of filter: FilterLocation.Filter
    ) -> [AvailabilityReason] {
        filters.flatMap { layer, positions in
            positions.groups(of: product).map { position, group in
                let location = FilterLocation(layer: layer, filter: filter).entry(.groups, position)
                let layerLocation = LayerLocation(location, in: layers)
                return AvailabilityReason(code, at: layerLocation, group: group)
            }
        }
    }
}

extension PaymentProduct {
    /// Returns the reasons for which a payment context doesn't allow the product.
    func contextReasons(in context: PaymentContext) -> [AvailabilityReason] {
        var reasons = rules.violations(in: context).map {
            AvailabilityReason($0.code, violation: $0)
        }
        if let unmet = unmetConditions(in: context) {
            reasons.append(AvailabilityReason(.noConditionMet, unmetConditions: unmet))
        }
        return reasons
    }
}
