import ProductCatalog

extension ResolvedFilters {
    /// Rejects the filters if they have an entry that the catalog doesn't know.
    ///
    /// - Throws: ``FilterError`` with every unknown entry.
    public func rejectUnknownEntries() throws(FilterError) {
        guard unknownEntries.isEmpty else { throw FilterError(faults: unknownEntries) }
    }

    /// Rejects the filters if a `restrictTo` is present but has no entry.
    ///
    /// - Throws: ``FilterError`` with every empty restriction.
    /// - Complexity: O(layers).
    public func rejectEmptyRestrictions() throws(FilterError) {
        let faults = layers.indices.compactMap { layer -> FilterDiagnostic? in
            guard layers[layer].filters.restrictTo?.isEmpty == true else { return nil }
            let location = FilterLocation(layer: layer, filter: .restrictTo)
            return FilterDiagnostic(.emptyRestriction, at: LayerLocation(location, in: layers))
        }
        guard faults.isEmpty else { throw FilterError(faults: faults) }
    }
}
