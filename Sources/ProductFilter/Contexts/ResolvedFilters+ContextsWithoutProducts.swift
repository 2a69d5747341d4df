public import ProductCatalog

extension ResolvedFilters {
    /// Returns the countries and currencies of the fully known payment contexts in which no product
    /// is available, as boxes that don't overlap.
    ///
    /// The boxes don't restrict the other parts: in these countries and currencies, no product is
    /// available whatever the amount and the rest. Elsewhere, at least one product is available with
    /// some amount and rest.
    ///
    /// - Returns: A box for each different set of currencies, ordered by countries. Countries that no
    ///   rules name come last.
    /// - Throws: `IntricacyError` if the rules of a product are too intricate.
    /// - Complexity: O(countries that rules name × codes in all rules), where a product with many
    ///   different amount limits in its base rules counts once for each.
    public func contextsWithoutProducts() throws(IntricacyError) -> [ContextBox] {
        var projections: Set<ContextBox> = []
        for product in catalog[admittedProducts] {
            for box in try product.allBoxes() {
                projections.insert(
                    ContextBox(countries: box.countries, currencies: box.currencies)
                )
            }
            if projections.contains(.all) { return [] }
        }
        var coverage = CurrencyCoverage(distinguishedBy: projections)
        for projection in projections {
            coverage.cover(projection)
            if coverage.isComplete { return [] }
        }
        return coverage.uncovered
    }
}

extension PaymentProduct {
    /// Returns the contexts in which the product is allowed, as boxes that may overlap.
    fileprivate func allBoxes() throws(IntricacyError) -> [ContextBox] {
        var limit = WorkLimit(self)
        return try boxes(limit: &limit)
    }
}
