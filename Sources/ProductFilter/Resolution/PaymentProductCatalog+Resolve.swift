public import ProductCatalog

extension PaymentProductCatalog {
    /// Holds filters against this catalog once, to use them in many payment contexts.
    ///
    /// - Parameters:
    ///   - layers: the filters, all of which apply; without any, nothing is taken away
    ///   - unknownIDs: what happens to ids and names that the catalog does not know
    /// - Throws: ``FilterError`` with every unknown entry, when `unknownIDs` says to reject them
    /// - Complexity: O(entries + (layers + groups named) × products in the catalog / 64).
    public func resolve(
        _ layers: PaymentProductFilters...,
        unknownIDs: UnknownIDPolicy = .report
    ) throws(FilterError) -> ResolvedFilters {
        try resolve(layers.map { FilterLayer($0) }, unknownIDs: unknownIDs)
    }

    /// Holds layers of filters against this catalog once, to use them in many payment contexts.
    ///
    /// - Parameters:
    ///   - layers: the layers, all of which apply; without any, nothing is taken away
    ///   - unknownIDs: what happens to ids and names that the catalog does not know
    /// - Throws: ``FilterError`` with every unknown entry, when `unknownIDs` says to reject them
    /// - Complexity: O(entries + (layers + groups named) × products in the catalog / 64).
    public func resolve(
        _ layers: [FilterLayer],
        unknownIDs: UnknownIDPolicy = .report
    ) throws(FilterError) -> ResolvedFilters {
        let resolved = ResolvedFilters(layers, against: self)
        if unknownIDs == .reject, !resolved.unknownEntries.isEmpty {
            throw FilterError(unknownEntries: resolved.unknownEntries)
        }
        return resolved
    }
}
