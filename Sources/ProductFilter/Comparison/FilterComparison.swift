public import ProductCatalog

/// The difference between the products that two sets of filters admit.
public struct FilterComparison: Hashable, Sendable {
    /// The products that only the other filters admit.
    public let gained: ProductSet

    /// The products that the other filters don't admit.
    public let lost: ProductSet

    /// The relation of the products that the other filters admit to those that these admit.
    @nonexhaustive
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        /// The other filters admit the same products.
        case equal

        /// The other filters admit fewer products, and no additional ones.
        case narrower

        /// The other filters admit the same products and more.
        case wider

        /// Each admits products that the other doesn't.
        case different
    }

    /// The relation of the products that the other filters admit to those that these admit.
    public var relation: Relation {
        switch (gained.isEmpty, lost.isEmpty) {
        case (true, true): .equal
        case (true, false): .narrower
        case (false, true): .wider
        case (false, false): .different
        }
    }
}

extension ResolvedFilters {
    /// Returns the difference between the products that other filters admit and those that these admit.
    ///
    /// ```swift
    /// let comparison = catalog.resolve(today).compared(to: catalog.resolve(proposed))
    /// catalog[comparison.lost].ids
    /// ```
    ///
    /// - Parameters:
    ///   - other: The filters to compare with.
    ///   - context: The payment context to compare in. Filters that admit the same products in the
    ///     default context admit the same products in every context.
    /// - Precondition: Both were resolved against the same catalog, or copies of it. To compare
    ///   catalogs, use ``CatalogChange``.
    /// - Complexity: O(products in the catalog / 64) and the cost of `products(allowedIn:)`.
    public func compared(
        to other: ResolvedFilters,
        in context: PaymentContext = .any
    ) -> FilterComparison {
        let allowed = catalog.products(allowedIn: context)
        let before = availableProducts(among: allowed)
        let after = other.availableProducts(among: allowed)
        return FilterComparison(
            gained: after.subtracting(before),
            lost: before.subtracting(after)
        )
    }
}
