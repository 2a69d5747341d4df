public import ProductCatalog

extension PaymentProductCatalog {
    /// Resolves filters against this catalog once, for use in many payment contexts.
    ///
    /// Entries that the catalog doesn't know change nothing. They're listed in
    /// ``ProductFilter/ResolvedFilters/unknownEntries``, and
    /// ``ProductFilter/ResolvedFilters/rejectUnknownEntries()`` turns them into an error.
    ///
    /// - Parameter filters: The filters of the only layer.
    /// - Complexity: O(entries + (1 + groups named) × products in the catalog / 64).
    public func resolve(_ filters: PaymentProductFilters) -> ResolvedFilters {
        resolve([FilterLayer(filters)])
    }

    /// Resolves layers of filters against this catalog once, for use in many payment contexts.
    ///
    /// - Parameter layers: The layers, all of which apply. Without any, nothing is removed.
    /// - Complexity: O(entries + (layers + groups named) × products in the catalog / 64).
    public func resolve(_ layers: [FilterLayer]) -> ResolvedFilters {
        ResolvedFilters(layers, against: self)
    }
}
