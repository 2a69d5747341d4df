public import ProductCatalog

/// What changes for the consumer when one set of filters takes the place of another.
public struct FilterComparison: Hashable, Sendable {
    /// The products that only the other filters leave.
    public let gained: ProductSet

    /// The products that the other filters leave no more.
    public let lost: ProductSet

    /// How the other filters compare, taken as a whole.
    @nonexhaustive
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        /// They leave the same products.
        case same

        /// They leave fewer products, and no other ones.
        case less

        /// They leave more products, and all that were there before.
        case more

        /// They leave some products that were not there before, and some no more.
        case different
    }

    /// How the other filters compare, taken as a whole.
    public var relation: Relation {
        switch (gained.isEmpty, lost.isEmpty) {
        case (true, true): .same
        case (true, false): .less
        case (false, true): .more
        case (false, false): .different
        }
    }
}

extension ResolvedFilters {
    /// What changes when other filters take the place of these.
    ///
    /// ```swift
    /// let comparison = try catalog.resolve(today).compared(to: catalog.resolve(proposed))
    /// catalog[comparison.lost].ids
    /// ```
    ///
    /// - Parameters:
    ///   - other: the filters that take the place of these
    ///   - context: the payment context to compare in; by default none in particular: filters that
    ///     leave the same products then, leave the same in every context
    /// - Precondition: both were resolved with the same catalog, or with copies of it. What a
    ///   change of catalog does is told by ``CatalogChange``.
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
