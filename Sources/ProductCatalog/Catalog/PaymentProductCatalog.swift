/// The payment products that a gateway offers, their groups, and in which payment context each may
/// be used.
///
/// A catalog is made once, checked as a whole, and never changes. It is a collection of its
/// products in display order: `displayOrder` ascending, products without one last, ties by id.
///
/// ```swift
/// let catalog = try PaymentProductCatalog([
///     PaymentProduct(id: 1, label: "Visa", groups: ["cards"], displayOrder: 1),
///     PaymentProduct(id: 840, label: "PayPal", displayOrder: 2),
/// ])
/// catalog[id: 840]?.label           // "PayPal"
/// ```
///
/// Copying a catalog copies one reference. Sets of its products (``ProductSet``) hold none, so that
/// a gateway keeps the catalog in one place and passes sets around. A set can be used with its own
/// catalog and copies of it only: two catalogs made separately, even of the same products, are
/// foreign to each other.
///
/// ## Topics
///
/// ### Making a catalog
/// - ``init(_:)-(Sequence<PaymentProduct>)``
/// - ``init(_:)-(PaymentProductCatalog.Document)``
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
    let contents: Contents

    /// Makes a catalog of payment products, in any order.
    ///
    /// - Parameter products: the products, each with an id of its own
    /// - Throws: ``CatalogError`` with every fault found: an id outside of 1…2147483647 or used
    ///   twice, a product naming a group twice or without a name, a minimum amount above its
    ///   maximum
    /// - Complexity: O(*n* log *n*) for *n* products, their groups and their rules. Each group,
    ///   country and currency takes memory for at most *n* / 8 bytes, and for its members alone
    ///   where they are few among more than 16,384 products. Amounts, and those of each currency
    ///   with limits of its own, take up to 32 times *n* / 8 bytes; up to 64 times below that many
    ///   products, and 64 bytes for each different limit up to 512.
    public init(_ products: some Sequence<PaymentProduct>) throws(CatalogError) {
        try self.init(products, storedAs: .chosen)
    }

    /// Makes a catalog whose sets are stored in a form that a test chooses.
    package init(
        _ products: some Sequence<PaymentProduct>,
        storedAs form: ProductSet.Form
    ) throws(CatalogError) {
        let given = Array(products)
        var ordered = given
        var gathered = GatheredProducts(ordered)
        if !gathered.areInDisplayOrder {
            ordered = given.inDisplayOrder
            gathered = GatheredProducts(ordered)
        }
        // Positions are told in the order that was given.
        if gathered.mayHaveFaults { try CatalogError.validate(given) }
        invariant(gathered.areInDisplayOrder, "products are not in order, and not all gathered")
        let form = form.resolved(for: ordered.count)
        self.contents = Contents(ordered, gathered, storedAs: form)
    }
}

extension [PaymentProduct] {
    /// The products as they are shown. Only their places are sorted: products are large to move.
    fileprivate var inDisplayOrder: [PaymentProduct] {
        indices.sorted { self[$0].isShown(before: self[$1]) }.map { self[$0] }
    }
}

extension PaymentProductCatalog {
    /// Everything about the catalog, in one of three objects: one for each way of storing sets.
    ///
    /// INVARIANT: just one of them is there. They are optional references because looking into an
    /// enumeration of them took a retain, and every question to the catalog begins with it.
    struct Contents: Sendable {
        let universe: ProductSet.Universe
        let inline: CatalogContents<InlineBits>?
        let flat: CatalogContents<FlatBits>?
        let large: CatalogContents<LargeBits>?

        init(
            _ products: [PaymentProduct],
            _ gathered: GatheredProducts,
            storedAs form: ProductSet.Form
        ) {
            let layout = MemberLayout(
                productCount: products.count,
                allowsLists: form != .chunks
            )
            universe = ProductSet.Universe(productCount: products.count)
            inline =
                form == .inline ? CatalogContents(products, gathered, layout: layout) : nil
            flat = form == .flat ? CatalogContents(products, gathered, layout: layout) : nil
            large =
                inline == nil && flat == nil
                ? CatalogContents(products, gathered, layout: layout) : nil
        }

        /// ``large``, where neither of the others is there. To get hold of it takes a retain, which
        /// `large?` does without.
        var requiredLarge: CatalogContents<LargeBits> {
            guard let large else { preconditionFailure("a catalog has contents") }
            return large
        }
    }
}

extension PaymentProductCatalog.Contents {
    var products: [PaymentProduct] { inline?.products ?? flat?.products ?? requiredLarge.products }

    var ids: ProductIDTable { inline?.ids ?? flat?.ids ?? requiredLarge.ids }

    var groupNames: GroupNameTable {
        inline?.groupNames ?? flat?.groupNames ?? requiredLarge.groupNames
    }
}
