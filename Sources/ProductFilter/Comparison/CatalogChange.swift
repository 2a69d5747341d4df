public import ProductCatalog

/// A catalog that is to take the place of another: what that changes for filters stored before.
///
/// ```swift
/// let change = CatalogChange(from: live, to: proposed)
/// for stored in filters {
///     if change.impact(on: stored).leavesNothing { warn(stored) }
/// }
/// ```
public struct CatalogChange: Sendable {
    /// The catalog that is in use.
    public let old: PaymentProductCatalog

    /// The catalog that is to take its place.
    public let new: PaymentProductCatalog

    /// Makes a change of one catalog for another.
    public init(from old: PaymentProductCatalog, to new: PaymentProductCatalog) {
        self.old = old
        self.new = new
    }

    /// What the change does to what filters leave.
    ///
    /// - Parameters:
    ///   - filters: the filters, all of which apply
    ///   - context: the payment context to ask in; by default none in particular, in which the
    ///     catalogs' rules about countries, currencies and the like make no difference
    /// - Complexity: as for ``impact(on:in:)-([FilterLayer],_)``.
    public func impact(
        on filters: PaymentProductFilters...,
        in context: PaymentContext = .any
    ) -> CatalogImpact {
        impact(on: filters.map { FilterLayer($0) }, in: context)
    }

    /// What the change does to what layers of filters leave.
    ///
    /// - Parameters:
    ///   - layers: the layers, all of which apply
    ///   - context: the payment context to ask in; by default none in particular, in which the
    ///     catalogs' rules about countries, currencies and the like make no difference
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
    /// The ids of a set's products that are not in a set of another catalog, in display order.
    fileprivate func ids(
        of set: ProductSet,
        missingFrom others: ProductSet,
        of catalog: PaymentProductCatalog
    ) -> [PaymentProduct.ID] {
        self[set].ids.filter { id in
            guard let index = catalog.index(of: id) else { return true }
            return !others.contains(index)
        }
    }
}
