import ProductCatalog

/// Goes through the entries of all layers once and holds each against what all restrictions
/// together allow, and all exclusions together take out.
struct Diagnosis {
    private let catalog: PaymentProductCatalog
    private let layers: [FilterLayer]
    private let entries: [(restrictTo: EntryPositions?, exclude: EntryPositions?)]

    /// What all restrictions together allow; `nil` when they leave nothing that an exclusion could
    /// be held against.
    private let allowed: ProductSet?
    private let excluded: ProductSet
    private let isNothingLeft: Bool
    private let firstExclusions: FirstExclusions

    private lazy var nearMisses = NearMisses(catalog)
    private var found: [FilterDiagnostic] = []

    init(of layers: [FilterLayer], against catalog: PaymentProductCatalog) {
        self.catalog = catalog
        self.layers = layers
        entries = layers.map { layer in
            (
                layer.filters.restrictTo.map { EntryPositions($0) },
                layer.filters.exclude.map { EntryPositions($0) }
            )
        }
        let restrictions = layers.compactMap(\.filters.restrictTo)
        let exclusions = layers.compactMap(\.filters.exclude)
        let allowed = catalog.availableProducts(
            for: restrictions.map { FilterLayer(PaymentProductFilters(restrictTo: $0)) }
        )
        excluded = catalog.products(
            withIDs: exclusions.flatMap(\.products),
            inGroups: exclusions.flatMap(\.groups)
        )
        isNothingLeft = allowed.isSubset(of: excluded)
        self.allowed = allowed.isEmpty ? nil : allowed
        firstExclusions = FirstExclusions(of: layers)
    }

    /// All findings, in the order of places.
    mutating func findings() -> [FilterDiagnostic] {
        for (layer, entries) in entries.enumerated() {
            let filters = layers[layer].filters
            if let filter = filters.restrictTo, let positions = entries.restrictTo {
                let place = FilterPlace(layer: layer, filter: .restrictTo)
                if filter.namesNothing { report(.emptyRestriction, at: place) }
                check(filter, positions, at: place)
            }
            if let filter = filters.exclude, let positions = entries.exclude {
                check(filter, positions, at: FilterPlace(layer: layer, filter: .exclude))
            }
        }
        if isNothingLeft {
            report(.nothingAvailable, at: FilterPlace(layer: firstLayerLeavingNothing))
        }
        return found
    }

    private mutating func check(
        _ filter: PaymentProductFilter,
        _ positions: EntryPositions,
        at place: FilterPlace
    ) {
        for (position, id) in filter.products.enumerated() {
            let entry = place.entry(.products, position)
            let index = catalog.index(of: id)
            if index == nil { report(.unknownProduct, at: entry, naming: .product(id)) }
            if let first = positions.products[id], first < position {
                reportDuplicate(of: place.entry(.products, first), at: entry, naming: .product(id))
            } else if let index {
                checkProduct(catalog[index], index, positions, at: entry)
            }
        }
        for (position, name) in filter.groups.enumerated() {
            let entry = place.entry(.groups, position)
            if !catalog.hasGroup(name) {
                report(
                    .unknownGroup,
                    at: entry,
                    naming: .group(name),
                    nearMiss: nearMisses.nearMiss(to: name)
                )
            }
            if let first = positions.groups[name], first < position {
                reportDuplicate(of: place.entry(.groups, first), at: entry, naming: .group(name))
            } else if let members = catalog.products(in: name) {
                checkGroup(name, members, at: entry)
            }
        }
    }

    private mutating func checkProduct(
        _ product: PaymentProduct,
        _ index: PaymentProductCatalog.Index,
        _ positions: EntryPositions,
        at entry: FilterPlace
    ) {
        let name = EntryName.product(product.id)
        if let covering = positions.groups(of: product).first {
            let cause = FilterPlace(layer: entry.layer, filter: entry.filter)
                .entry(.groups, covering.position)
            report(.coveredByGroup, at: entry, naming: name, because: cause)
        }
        if entry.filter == .exclude {
            if allowed?.contains(index) == false {
                report(.redundantExclusion, at: entry, naming: name)
            }
        } else if excluded.contains(index) {
            report(
                .defeatedRestriction,
                at: entry,
                naming: name,
                because: firstExclusions.place(of: product)
            )
        }
    }

    private mutating func checkGroup(
        _ group: PaymentProductGroup.ID,
        _ members: ProductSet,
        at entry: FilterPlace
    ) {
        if entry.filter == .exclude {
            if allowed?.isDisjoint(with: members) == true {
                report(.redundantExclusion, at: entry, naming: .group(group))
            }
        } else if members.isSubset(of: excluded) {
            report(.defeatedRestriction, at: entry, naming: .group(group))
        }
    }
}

extension Diagnosis {
    private mutating func reportDuplicate(
        of first: FilterPlace,
        at place: FilterPlace,
        naming name: EntryName
    ) {
        report(.duplicateEntry, at: place, naming: name, because: first)
    }

    private mutating func report(
        _ code: FilterDiagnostic.Code,
        at place: FilterPlace,
        naming name: EntryName? = nil,
        nearMiss: PaymentProductGroup.ID? = nil,
        because cause: FilterPlace? = nil
    ) {
        found.append(
            FilterDiagnostic(
                code,
                at: LayerPlace(place, in: layers),
                naming: name,
                nearMiss: nearMiss,
                because: cause.map { LayerPlace($0, in: layers) }
            )
        )
    }

    private var firstLayerLeavingNothing: Int {
        var remaining = catalog.allProducts
        for (layer, filters) in layers.map(\.filters).enumerated() {
            remaining = catalog.availableProducts(for: filters, among: remaining)
            if remaining.isEmpty { return layer }
        }
        return 0
    }
}
