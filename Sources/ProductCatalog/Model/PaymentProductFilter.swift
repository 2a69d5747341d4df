/// A list of product ids and a list of group ids: the value of `restrictTo` or of `exclude`.
///
/// A filter names its products and all members of its groups. It's a plain value in the form that the payment API sends. It
/// isn't tied to a catalog, so it may name products and groups that no catalog has, or the same one
/// twice.
public struct PaymentProductFilter: Hashable, Sendable {
    /// The ids of the products that the filter names.
    public var products: [PaymentProduct.ID]

    /// The ids of the groups that the filter names. A group names all of its members.
    public var groups: [PaymentProductGroup.ID]

    /// Creates a filter from product ids and group ids.
    ///
    /// - Parameters:
    ///   - products: The ids of the products to name.
    ///   - groups: The ids of the groups to name.
    public init(
        products: [PaymentProduct.ID] = [],
        groups: [PaymentProductGroup.ID] = []
    ) {
        self.products = products
        self.groups = groups
    }

    /// Whether the filter has no entry. An empty `restrictTo` allows nothing. An empty `exclude`
    /// excludes nothing.
    public var isEmpty: Bool {
        products.isEmpty && groups.isEmpty
    }
}
