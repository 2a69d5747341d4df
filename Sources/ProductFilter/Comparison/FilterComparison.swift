public import ProductCatalog

/// The difference between what two sets of filters leave.
public struct FilterComparison: Hashable, Sendable {
    /// The products that only the other filters leave.
    public let gained: ProductSet

    /// The products that the other filters don't leave.
    public let lost: ProductSet

    /// The relation of what the other filters leave to what these leave.
    @nonexhaustive
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        /// The other filters leave the same products.
        case equal

        /// The other filters leave fewer products, and no additional ones.
        case narrower

        /// The other filters leave the same products and more.
        case wider

        /// The other filters leave additional products, and don't leave others.
        case different
    }

    /// The relation of what the other filters leave to what these leave.
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
    /// Returns the difference between what other filters leave and what these leave.
    ///
    /// ```swift
    /// let comparison = catalog.resolve(today).compared(to: catalog.resolve(proposed))
    /// catalog[comparison.lost].ids
    /// ```
    ///
    /// - Parameters:
    ///   - other: The filters to compare with.
    ///   - context: The payment context to compare in. Filters that leave the same products in the
    ///     default context leave the same products in every context.
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
