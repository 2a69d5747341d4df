import ProductCatalog

extension PaymentProductCatalog {
    /// Returns the entries that this catalog doesn't know, in the order of layers, filters and
    /// lists.
    ///
    /// - Complexity: O(entries).
    func unknownEntries(in layers: [FilterLayer]) -> [FilterDiagnostic] {
        var unknown: [FilterDiagnostic] = []
        func append(
            _ code: FilterDiagnostic.Code,
            _ entry: EntryReference,
            at location: FilterLocation
        ) {
            let location = LayerLocation(location, in: layers)
            unknown.append(FilterDiagnostic(code, at: location, entry: entry))
        }
        func appendUnknown(in filter: PaymentProductFilter?, at location: FilterLocation) {
            guard let filter else { return }
            for (position, id) in filter.products.enumerated() where index(of: id) == nil {
                append(.unknownProduct, .product(id), at: location.entry(.products, position))
            }
            for (position, id) in filter.groups.enumerated() where !hasGroup(id) {
                append(.unknownGroup, .group(id), at: location.entry(.groups, position))
            }
        }
        for (layer, filters) in layers.map(\.filters).enumerated() {
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
