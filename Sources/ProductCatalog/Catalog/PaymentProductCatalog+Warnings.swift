extension PaymentProductCatalog {
    /// The parts of this catalog that are valid but rarely intended: those about unknown keys of its
    /// document first, then those about the catalog as a whole, and those about products, in display
    /// order.
    ///
    /// - Complexity: O(*n*) for *n* products, their groups, the names of attributes, and the codes and
    ///   values in their rules and conditions, plus the time to sort what has warnings. The result
    ///   isn't cached: ask once, after creating the catalog.
    public var warnings: [CatalogWarning] {
        guard !isEmpty else { return index.keyWarnings + [.noProducts] }
        return index.keyWarnings
            + CatalogWarning.similarGroups(groupIDs, of: index.products)
            + CatalogWarning.similarAttributes(attributeNames, of: index.products)
            + ProductWarnings(index.products).all
    }
}
