/// A named set of payment products, such as `cards`.
///
/// The groups of a catalog are those that its products list. A product may be in none, one or
/// several. See ``PaymentProductCatalog/groups``.
public struct PaymentProductGroup: Identifiable, Hashable, Sendable {
    /// The id by which filters name the group.
    public let id: ID

    /// The members, at least one.
    public let products: ProductSet

    package init(id: ID, products: ProductSet) {
        self.id = id
        self.products = products
    }
}
