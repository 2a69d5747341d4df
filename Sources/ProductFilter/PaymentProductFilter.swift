public import ProductCatalog

/// Payment products named by their ids and by their groups: what one of `restrictTo` and `exclude`
/// holds.
///
/// Products and groups add up. It is a plain value in the form in which it comes over the wire, and
/// knows no catalog: it may name what no catalog has, or the same thing twice.
public struct PaymentProductFilter: Hashable, Sendable {
    /// The ids of the products named.
    public var products: [PaymentProduct.ID]

    /// The names of the groups named, which stand for all their members.
    public var groups: [PaymentProductGroup.ID]

    /// Makes a filter.
    ///
    /// - Parameters:
    ///   - products: the ids of the products named
    ///   - groups: the names of the groups named
    public init(
        products: [PaymentProduct.ID] = [],
        groups: [PaymentProductGroup.ID] = []
    ) {
        self.products = products
        self.groups = groups
    }

    /// Whether the filter has no entry at all. As `restrictTo` it then allows nothing, as `exclude`
    /// it excludes nothing.
    public var namesNothing: Bool {
        products.isEmpty && groups.isEmpty
    }
}
