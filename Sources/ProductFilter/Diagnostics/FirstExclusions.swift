import ProductCatalog

/// The first exclusion of each product and each group, in the order of layers and entries.
struct FirstExclusions {
    /// The first location of each reference, in order.
    private var locations: [FilterLocation] = []

    /// The index of a reference's location in `locations`.
    private var indices: [EntryReference: Int] = [:]

    /// - Complexity: O(entries).
    init(of layers: [FilterLayer]) {
        for (layer, filters) in layers.map({ $0.filters }).enumerated() {
            guard let exclude = filters.exclude else { continue }
            let location = FilterLocation(layer: layer, filter: .exclude)
            for (position, id) in exclude.products.enumerated() {
                append(.product(id), at: location.entry(.products, position))
            }
            for (position, id) in exclude.groups.enumerated() {
                append(.group(id), at: location.entry(.groups, position))
            }
        }
    }

    private mutating func append(_ entry: EntryReference, at location: FilterLocation) {
        guard indices[entry] == nil else { return }
        indices[entry] = locations.count
        locations.append(location)
    }

    /// Returns the location of the first entry that excludes a product, by its id or by a group.
    ///
    /// - Complexity: O(groups of the product).
    func location(excluding product: PaymentProduct) -> FilterLocation? {
        let entries = [EntryReference.product(product.id)] + product.groups.map { .group($0) }
        return entries.compactMap { indices[$0] }.min().map { locations[$0] }
    }
}
