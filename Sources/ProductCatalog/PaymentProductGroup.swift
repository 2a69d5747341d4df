/// A named set of payment products, such as `cards`.
///
/// A catalog's groups are those that its products name; a product may be in none, one or several.
/// See ``PaymentProductCatalog/groups``.
public struct PaymentProductGroup: Identifiable, Hashable, Sendable {
    /// The name by which filters name this group.
    public let id: ID

    /// The members, at least one, as a set of the catalog that the group comes from.
    public let products: ProductSet

    package init(id: ID, products: ProductSet) {
        self.id = id
        self.products = products
    }
}
