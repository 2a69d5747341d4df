public import ProductCatalog

/// The replacement of one catalog by another, and its effect on stored filters.
///
/// ```swift
/// let change = CatalogChange(from: live, to: proposed)
/// for stored in filters {
///     if change.impact(on: stored).leavesNothing { warn(stored) }
/// }
/// ```
public struct CatalogChange: Sendable {
    /// The catalog in use.
    public let old: PaymentProductCatalog

    /// The catalog that replaces it.
    public let new: PaymentProductCatalog

    /// Creates a change from one catalog to another.
    ///
    /// - Parameters:
    ///   - old: The catalog in use.
    ///   - new: The catalog that replaces it.
    public init(from old: PaymentProductCatalog, to new: PaymentProductCatalog) {
        self.old = old
        self.new = new
    }

    /// Returns the effect of the change on the products that filters leave.
    ///
    /// - Parameters:
    ///   - filters: The filters of the only layer.
    ///   - context: The payment context to compare in. By default the rules of the catalogs about
    ///     countries, currencies and the like make no difference.
    /// - Complexity: As for ``impact(on:in:)-([FilterLayer],_)``.
    public func impact(
        on filters: PaymentProductFilters,
        in context: PaymentContext = .any
    ) -> CatalogImpact {
        impact(on: [FilterLayer(filters)], in: context)
    }

    /// Returns the effect of the change on the products that layers of filters leave.
    ///
    /// - Parameters:
    ///   - layers: The layers, all of which apply.
    ///   - context: The payment context to compare in. By default the rules of the catalogs about
    ///     countries, currencies and the like make no difference.
    /// - Complexity: O(entries + (layers + groups named) × products in the catalogs / 64 + products
    ///   left), and the cost of `products(allowedIn:)`.
    public func impact(
        on layers: [FilterLayer],
        in context: PaymentContext = .any
    ) -> CatalogImpact {
        let before = old.availableProducts(for: layers, in: context)
        let after = new.availableProducts(for: layers, in: context)
        return CatalogImpact(
            gained: new.ids(of: after, missingFrom: before, of: old),
            lost: old.ids(of: before, missingFrom: after, of: new),
            leavesNothing: after.isEmpty && !before.isEmpty
        )
    }
}

extension PaymentProductCatalog {
    /// Returns the ids of the products in a set that aren't in a set of another catalog, in display
    /// order.
    fileprivate func ids(
        of set: ProductSet,
        missingFrom other: ProductSet,
        of catalog: PaymentProductCatalog
    ) -> [PaymentProduct.ID] {
        self[set].ids.filter { id in
            guard let index = catalog.index(of: id) else { return true }
            return !other.contains(index)
        }
    }
}
