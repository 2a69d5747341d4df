import ProductCatalog

/// One pass over the entries of all layers, which compares each with what all restrictions together
/// allow and all exclusions together exclude.
struct DiagnosticPass {
    private let catalog: PaymentProductCatalog
    private let layers: [FilterLayer]
    private let positions: [(restrictTo: EntryPositions?, exclude: EntryPositions?)]

    /// The products that are allowed in some payment context.
    private let sellable: ProductSet

    /// The products that all restrictions together allow, or `nil` if they allow none, in which case
    /// no exclusion is reported as redundant.
    private let allowed: ProductSet?
    private let excluded: ProductSet
    private let isNothingLeft: Bool
    private let firstExclusions: FirstExclusions

    private var diagnostics: [FilterDiagnostic] = []

    init(over layers: [FilterLayer], against catalog: PaymentProductCatalog) {
        self.catalog = catalog
        self.layers = layers
        positions = layers.map { layer in
            (
                layer.filters.restrictTo.map { EntryPositions($0) },
                layer.filters.exclude.map { EntryPositions($0) }
            )
        }
        sellable = catalog.products(allowedIn: .any)
        let restrictions = layers.compactMap { $0.filters.restrictTo }
        let exclusions = layers.compactMap { $0.filters.exclude }
        let allowed = catalog.availableProducts(
            for: restrictions.map { FilterLayer(PaymentProductFilters(restrictTo: $0)) },
            among: catalog.allProducts
        )
        excluded = catalog.products(
            withIDs: exclusions.flatMap { $0.products },
            inGroups: exclusions.flatMap { $0.groups }
        )
        isNothingLeft = sellable.intersection(allowed).isSubset(of: excluded)
        self.allowed = allowed.isEmpty ? nil : allowed
        firstExclusions = FirstExclusions(of: layers)
    }

    /// Returns all diagnostics, in the order of their locations.
    mutating func run() -> [FilterDiagnostic] {
        for (layer, positions) in positions.enumerated() {
            let filters = layers[layer].filters
            if let filter = filters.restrictTo, let positions = positions.restrictTo {
                let location = FilterLocation(layer: layer, filter: .restrictTo)
                if filter.isEmpty { report(.emptyRestriction, at: location) }
                check(filter, positions, at: location)
            }
            if let filter = filters.exclude, let positions = positions.exclude {
                check(filter, positions, at: FilterLocation(layer: layer, filter: .exclude))
            }
        }
        if catalog.isEmpty {
            diagnostics.append(FilterDiagnostic(.emptyCatalog))
        } else if sellable.isEmpty {
            diagnostics.append(FilterDiagnostic(.nothingAvailable))
        } else if isNothingLeft {
            report(.nothingAvailable, at: FilterLocation(layer: firstLayerLeavingNothing))
        }
        return diagnostics
    }

    private mutating func check(
        _ filter: PaymentProductFilter,
        _ positions: EntryPositions,
        at location: FilterLocation
    ) {
        for (position, id) in filter.products.enumerated() {
            let entry = location.entry(.products, position)
            let index = catalog.index(of: id)
            if index == nil, !catalog.isEmpty { report(.unknownProduct, at: entry, .product(id)) }
            if let first = positions.products[id], first < position {
                let cause = location.entry(.products, first)
                report(.duplicateEntry, at: entry, .product(id), cause: cause)
            } else if let index {
                checkProduct(catalog[index], index, positions, at: entry)
            }
        }
        for (position, id) in filter.groups.enumerated() {
            let entry = location.entry(.groups, position)
            if !catalog.hasGroup(id), !catalog.isEmpty {
                report(
                    .unknownGroup,
                    at: entry,
                    .group(id),
                    nearMiss: catalog.nearMiss(to: id)?.rawValue
                )
            }
            if let first = positions.groups[id], first < position {
                let cause = location.entry(.groups, first)
                report(.duplicateEntry, at: entry, .group(id), cause: cause)
            } else if let members = catalog.products(in: id) {
                checkGroup(id, members, at: entry)
            }
        }
    }

    private mutating func checkProduct(
        _ product: PaymentProduct,
        _ index: PaymentProductCatalog.Index,
        _ positions: EntryPositions,
        at location: FilterLocation
    ) {
        let entry = EntryReference.product(product.id)
        if let covering = positions.groups(of: product).first {
            let filter = FilterLocation(layer: location.layer, filter: location.filter)
            let cause = filter.entry(.groups, covering.position)
            report(.coveredByGroup, at: location, entry, cause: cause)
        }
        if location.filter == .exclude {
            if allowed?.contains(index) == false {
                report(.redundantExclusion, at: location, entry)
            }
        } else if excluded.contains(index) {
            let cause = firstExclusions.location(excluding: product)
            report(.defeatedRestriction, at: location, entry, cause: cause)
        }
    }

    private mutating func checkGroup(
        _ group: PaymentProductGroup.ID,
        _ members: ProductSet,
        at location: FilterLocation
    ) {
        if location.filter == .exclude {
            if allowed?.isDisjoint(with: members) == true {
                report(.redundantExclusion, at: location, .group(group))
            }
        } else if members.isSubset(of: excluded) {
            report(.defeatedRestriction, at: location, .group(group))
        }
    }
}

extension DiagnosticPass {
    private mutating func report(
        _ code: FilterDiagnostic.Code,
        at location: FilterLocation,
        _ entry: EntryReference? = nil,
        nearMiss: String? = nil,
        cause: FilterLocation? = nil
    ) {
        diagnostics.append(
            FilterDiagnostic(
                code,
                at: LayerLocation(location, in: layers),
                entry: entry,
                nearMiss: nearMiss,
                cause: cause.map { LayerLocation($0, in: layers) }
            )
        )
    }

    private var firstLayerLeavingNothing: Int {
        var remaining = sellable
        let layer = layers.firstIndex { layer in
            remaining = catalog.availableProducts(for: layer.filters, among: remaining)
            return remaining.isEmpty
        }
        // coverage: unreachable because nothing is left after one of the layers.
        return layer ?? 0
    }
}
