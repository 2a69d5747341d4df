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
        try self.init(products, storedAs: .chosen)
    }

    /// Makes a catalog whose sets are stored in a form that a test chooses.
    package init(
        _ products: some Sequence<PaymentProduct>,
        storedAs form: ProductSet.Form
    ) throws(CatalogError) {
        let products = Array(products)
        try CatalogError.check(products)
        self.contents = Contents(products.sorted { $0.isShown(before: $1) }, form: form)
    }
}

extension PaymentProductCatalog {
    /// The products in display order, and what is needed to find them.
    final class Contents: Sendable {
        let products: [PaymentProduct]
        let universe: ProductSet.Universe
        let ids: ProductIDTable
        let groupNames: GroupNameTable
        let sets: Sets

        /// The sets of the catalog, in the form in which it stores them.
        enum Sets: Sendable {
            case inline(SetIndex<InlineBits>)
            case large(SetIndex<LargeBits>)
        }

        /// - Parameter products: checked, and in display order
        init(_ products: [PaymentProduct], form: ProductSet.Form) {
            let universe = ProductSet.Universe(productCount: products.count, form: form)
            let layout = universe.layout
            let groupNames = GroupNameTable(Set(products.lazy.flatMap(\.groups)).sorted())
            self.products = products
            self.universe = universe
            self.ids = ProductIDTable(products)
            self.groupNames = groupNames
            self.sets =
                switch universe.form {
                case .inline:
                    .inline(SetIndex(products, groupNames: groupNames, layout: layout))
                default:
                    .large(SetIndex(products, groupNames: groupNames, layout: layout))
                }
        }
    }
}
