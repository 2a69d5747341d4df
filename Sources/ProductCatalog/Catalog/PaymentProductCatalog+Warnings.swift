extension PaymentProductCatalog {
    /// The parts of this catalog that are valid but rarely intended, in display order of the
    /// products.
    ///
    /// - Complexity: O(products in the catalog). The result isn't cached: ask once, after creating
    ///   the catalog.
    public var warnings: [CatalogWarning] {
        flatMap { product in
            var warnings: [CatalogWarning] = []
            if product.rules.countries?.isEmpty == true {
                warnings.append(CatalogWarning(code: .noCountries, product: product.id))
            }
            if product.rules.currencies?.isEmpty == true {
                warnings.append(CatalogWarning(code: .noCurrencies, product: product.id))
            }
            return warnings
        }
    }
}
