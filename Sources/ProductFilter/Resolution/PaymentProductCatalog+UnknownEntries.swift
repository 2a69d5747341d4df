import ProductCatalog

extension PaymentProductCatalog {
    /// Returns the entries that this catalog doesn't know, in the order of layers, filters and
    /// lists.
    ///
    /// - Complexity: O(bytes in the entries). The first unknown group takes O(bytes in the names of
    ///   the catalog's groups).
    func unknownEntries(in layers: [FilterLayer]) -> [FilterDiagnostic] {
        var unknown: [FilterDiagnostic] = []
        func append(
            _ code: FilterDiagnostic.Code,
            _ entry: EntryReference,
            nearMiss: String? = nil,
            at location: FilterLocation
        ) {
            unknown.append(
                FilterDiagnostic(
                    code,
                    at: LayerLocation(location, in: layers),
                    entry: entry,
                    nearMiss: nearMiss,
                    isCatalogEmpty: isEmpty
                )
            )
        }
        func appendUnknown(in filter: PaymentProductFilter?, at location: FilterLocation) {
            guard let filter else { return }
            for (position, id) in filter.products.enumerated() where index(of: id) == nil {
                append(.unknownProduct, .product(id), at: location.entry(.products, position))
            }
            for (position, id) in filter.groups.enumerated() where !hasGroup(id) {
                let location = location.entry(.groups, position)
                append(
                    .unknownGroup,
                    .group(id),
                    nearMiss: nearMiss(to: id)?.rawValue,
                    at: location
                )
            }
        }
        for (layer, filters) in layers.map({ $0.filters }).enumerated() {
            appendUnknown(
                in: filters.restrictTo,
                at: FilterLocation(layer: layer, filter: .restrictTo)
            )
            appendUnknown(
                in: filters.exclude,
                at: FilterLocation(layer: layer, filter: .exclude)
            )
        }
        return unknown
    }
}
