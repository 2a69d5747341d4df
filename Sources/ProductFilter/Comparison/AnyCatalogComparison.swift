public import ProductCatalog

/// The difference between the products that two sets of filters admit, in every catalog there could
/// be.
///
/// A product that filters could see differently is determined by its id and its groups. The filters
/// have equal effects in every catalog if no such product is admitted by only one of them, and
/// otherwise there's an example.
///
/// ```swift
/// let cards = PaymentProductFilters(restrictTo: PaymentProductFilter(groups: ["cards"]))
/// let visa = PaymentProductFilters(restrictTo: PaymentProductFilter(products: [1]))
/// let comparison = AnyCatalogComparison(of: cards, with: visa)
/// comparison.relation  // overlapping: Visa may be in a catalog without being a card
/// ```
public struct AnyCatalogComparison: Hashable, Sendable {
    /// A product, with an id and groups, that only the first filters admit, or `nil` if there can't be
    /// one.
    public let onlyFirst: PaymentProduct?

    /// A product that only the second filters admit, or `nil` if there can't be one.
    public let onlySecond: PaymentProduct?

    /// A product that both admit, or `nil` if there can't be one.
    public let both: PaymentProduct?

    /// The relation of the first filters to the second ones, such as `narrower` if the first ones admit
    /// a part of what the second ones admit, in every catalog.
    public var relation: FilterRelation {
        FilterRelation(
            onlyFirst: onlyFirst != nil,
            onlySecond: onlySecond != nil,
            both: both != nil
        )
    }

    /// Compares filters.
    ///
    /// Payment contexts don't matter, because the rules of a product about them apply to both.
    ///
    /// - Parameters:
    ///   - first: The first filters.
    ///   - second: The second filters.
    /// - Complexity: O(entries).
    public init(of first: PaymentProductFilters, with second: PaymentProductFilters) {
        let (first, second) = (FilterConstraints(first), FilterConstraints(second))
        let ids = FilterConstraints.distinguishableIDs([first, second])
        onlyFirst = Self.simplest(of: ids.lazy.map { first.product($0, rejectedBy: second) })
        onlySecond = Self.simplest(of: ids.lazy.map { second.product($0, rejectedBy: first) })
        let both = first.and(second)
        self.both = Self.simplest(of: ids.lazy.map { both.product($0) })
    }

    /// Returns the first of the products with the fewest groups.
    private static func simplest(of products: some Sequence<PaymentProduct?>) -> PaymentProduct? {
        products.lazy.compactMap { $0 }.min { $0.groups.count < $1.groups.count }
    }
}
