import ProductCatalog

/// What differs between two catalogs, over every payment context.
struct CatalogComparison: Sendable {
    /// The contexts of the old catalog's products.
    let old: CatalogContexts

    /// The contexts of the new catalog's products.
    let new: CatalogContexts

    /// The products that both catalogs have and that are allowed in other contexts, or may be, in the
    /// new catalog's display order.
    let changes: [ProductChange]

    /// The products of the old catalog whose availability may differ.
    let affectedOld: ProductSet

    /// The products of the new catalog whose availability may differ.
    let affectedNew: ProductSet

    /// Compares two catalogs.
    ///
    /// - Complexity: O(values in the rules and conditions + groups) if the rules of products without
    ///   many conditions differ, and at most proportional to the size of the rules, with a large
    ///   factor.
    init(from oldCatalog: PaymentProductCatalog, to newCatalog: PaymentProductCatalog) {
        var changes: [ProductChange] = []
        var unaffected: [PaymentProduct.ID] = []
        for new in newCatalog {
            guard let old = oldCatalog[id: new.id] else { continue }
            if let change = ProductChange(from: old, to: new) {
                changes.append(change)
            } else if Set(old.groups) == Set(new.groups) {
                // The same filters leave the product, in the same contexts.
                unaffected.append(new.id)
            }
        }
        old = CatalogContexts(of: oldCatalog)
        new = CatalogContexts(of: newCatalog)
        self.changes = changes
        affectedOld = oldCatalog.allProducts
            .subtracting(oldCatalog.products(withIDs: unaffected))
        affectedNew = newCatalog.allProducts
            .subtracting(newCatalog.products(withIDs: unaffected))
    }
}
