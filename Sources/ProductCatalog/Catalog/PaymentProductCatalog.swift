/// The payment products that a gateway offers, their groups, and in which payment context each may be
/// used.
///
/// A catalog is made once, checked as a whole, and never changes. It is a collection of its products in
/// display order: `displayOrder` ascending, products without one last, ties by id.
///
/// ```swift
/// let catalog = try PaymentProductCatalog([
///     PaymentProduct(id: 1, label: "Visa", groups: ["cards"], displayOrder: 1),
///     PaymentProduct(id: 840, label: "PayPal", displayOrder: 2),
/// ])
/// catalog[id: 840]?.label           // "PayPal"
/// ```
///
/// Copying a catalog copies one reference. Sets of its products (``ProductSet``) hold none, so that a
/// gateway keeps the catalog in one place and passes sets around. A set can be used with its own catalog
/// and copies of it only: two catalogs made separately, even of the same products, are foreign to each
/// other.
///
/// ## Topics
///
/// ### Making a catalog
/// - ``init(_:)-(Sequence<PaymentProduct>)``
/// - ``init(_:)-(Document)``
/// - ``Document``
/// - ``CatalogError``
/// - ``warnings``
///
/// ### Finding products
/// - ``subscript(id:)``
/// - ``index(of:)``
/// - ``subscript(_:)-(ProductSet)``
///
/// ### Sets of products
/// - ``products(allowedIn:)``
/// - ``products(in:)``
/// - ``products(withIDs:inGroups:)``
/// - ``allProducts``
/// - ``noProducts``
/// - ``groups``
public struct PaymentProductCatalog: Sendable {
    /// Everything about the catalog. One object, so that copying a catalog is one retain.
    let contents: Contents

    /// Makes a catalog of payment products, in any order.
    ///
    /// - Parameter products: the products, each with an id of its own
    /// - Throws: ``CatalogError`` with every fault found: an id outside of 1…2147483647 or used twice, a
    ///   product naming a group twice or without a name, a minimum amount above its maximum
    /// - Complexity: O(*n* log *n*) for *n* products, their groups and their rules.
    public init(_ products: some Sequence<PaymentProduct>) throws(CatalogError) {
        let products = Array(products)
        try CatalogError.check(products)
        self.contents = Contents(products.sorted { $0.isShown(before: $1) })
    }
}

extension PaymentProductCatalog {
    /// The products in display order, and the indexes over them.
    final class Contents: Sendable {
        let products: [PaymentProduct]
        let universe: ProductSet.Universe
        let offsets: [PaymentProduct.ID: Int]
        let groups: [PaymentProductGroup]
        let groupOffsets: [PaymentProductGroup.ID: Int]
        let eligibility: Eligibility

        /// - Parameter products: checked, and in display order
        init(_ products: [PaymentProduct]) {
            let universe = ProductSet.Universe(productCount: products.count)
            self.products = products
            self.universe = universe
            self.offsets = Dictionary(
                uniqueKeysWithValues: products.enumerated().map { ($1.id, $0) }
            )
            self.groups = Self.groups(of: products, in: universe)
            self.groupOffsets = Dictionary(
                uniqueKeysWithValues: groups.enumerated().map { ($1.id, $0) }
            )
            self.eligibility = Eligibility(of: products, in: universe)
        }

        /// The groups that products name, in the order of their names.
        private static func groups(
            of products: [PaymentProduct],
            in universe: ProductSet.Universe
        ) -> [PaymentProductGroup] {
            var members: [PaymentProductGroup.ID: ProductSet] = [:]
            for (offset, product) in products.enumerated() {
                for group in product.groups {
                    members[group, default: ProductSet(in: universe)].insert(Index(offset: offset))
                }
            }
            return members.map { PaymentProductGroup(id: $0, products: $1) }
                .sorted { $0.id < $1.id }
        }
    }
}
