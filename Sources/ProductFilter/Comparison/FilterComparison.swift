public import ProductCatalog

/// The difference between the products that two sets of filters admit in one catalog.
public struct FilterComparison: Hashable, Sendable {
    /// The products that only the first filters admit.
    public let onlyFirst: ProductSet

    /// The products that only the second filters admit.
    public let onlySecond: ProductSet

    /// The products that both admit.
    public let both: ProductSet

    /// The relation of the first filters to the second ones, such as `narrower` if the first ones admit
    /// fewer products.
    public var relation: FilterRelation {
        FilterRelation(
            onlyFirst: !onlyFirst.isEmpty,
            onlySecond: !onlySecond.isEmpty,
            both: !both.isEmpty
        )
    }
}

extension ResolvedFilters {
    /// Returns the difference between the products that these filters, the first ones, and other
    /// filters, the second ones, admit.
    ///
    /// ```swift
    /// let comparison = catalog.resolve(proposed).compared(to: catalog.resolve(today))
    /// if comparison.relation == .wider {
    ///     print("also admits", catalog[comparison.onlyFirst].ids)
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - other: The filters to compare with.
    ///   - context: The payment context to compare in. By default, the products that the filters admit
    ///     are compared, whatever the context.
    /// - Precondition: Both were resolved against the same catalog, or copies of it. To compare
    ///   catalogs, use ``CatalogChange``. To compare filters in every catalog there could be, use
    ///   ``AnyCatalogComparison``.
    /// - Complexity: O(products in the catalog / 64) and the cost of `products(allowedIn:)`.
    public func compared(
        to other: ResolvedFilters,
        in context: PaymentContext? = nil
    ) -> FilterComparison {
        let allowed = context.map { catalog.products(allowedIn: $0) } ?? catalog.allProducts
        let first = availableProducts(among: allowed)
        let second = other.availableProducts(among: allowed)
        return FilterComparison(
            onlyFirst: first.subtracting(second),
            onlySecond: second.subtracting(first),
            both: first.intersection(second)
        )
    }
}
