/// The payment products that a gateway offers, their groups, and the payment contexts in which each
/// is allowed.
///
/// A catalog is created once, validated as a whole, and immutable. It's a collection of its products
/// in display order: `displayOrder` ascending, products without one last, ties by id.
///
/// ```swift
/// let catalog = try PaymentProductCatalog([
///     PaymentProduct(id: 1, label: "Visa", groups: ["cards"], displayOrder: 1),
///     PaymentProduct(id: 840, label: "PayPal", displayOrder: 2),
/// ])
/// catalog[id: 840]?.label           // "PayPal"
/// ```
///
/// A copy of a catalog shares its storage. Sets of its products (``ProductSet``) don't retain it, so
/// a gateway keeps the catalog in one place and passes sets around. A set can be used only with the
/// catalog that it comes from and copies of it: two catalogs that are created separately are
/// different, even if they have the same products.
///
/// ## Topics
///
/// ### Creating a catalog
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
/// - ``products(certainIn:)``
/// - ``products(in:)``
/// - ``products(namedBy:)``
/// - ``products(withIDs:inGroups:)``
/// - ``allProducts``
/// - ``noProducts``
/// - ``groups``
/// - ``groupIDs``
public struct PaymentProductCatalog: Sendable {
    package let index: CatalogIndex

    /// Creates a catalog of payment products, in any order.
    ///
    /// - Parameter products: The products, each with a unique id.
    /// - Throws: ``CatalogError`` with every fault: an id outside of 1…2147483647 or a duplicate id,
    ///   a product that lists a group twice or with an empty name, and, in its rules or conditions, a
    ///   minimum amount above its maximum or an attribute with an empty name.
    /// - Complexity: O(*n* log *n*) for *n* products, their groups and their rules, plus O(*n* / 64)
    ///   for each country, currency and cached set of amounts. In memory, each group, country and
    ///   currency takes at most *n* / 8 bytes, and less if it has few members. Amounts, and those of
    ///   each currency with limits of its own, take up to 34 × *n* / 8 bytes, or up to 512 products,
    ///   64 bytes for each different limit.
    public init(_ products: some Sequence<PaymentProduct>) throws(CatalogError) {
        try self.init(products, storedAs: .automatic)
    }

    /// Creates a catalog whose sets are stored in a form that a test chooses.
    package init(
        _ products: some Sequence<PaymentProduct>,
        storedAs form: ProductSet.Form,
        keyWarnings: [CatalogWarning] = [],
        isValidated: Bool = false
    ) throws(CatalogError) {
        let given = Array(products)
        var ordered = given
        var builder = CatalogIndexBuilder(ordered)
        if !builder.isInDisplayOrder {
            ordered = given.inDisplayOrder
            builder = CatalogIndexBuilder(ordered)
        }
        // Faults have the positions of the products as given.
        if builder.mayHaveFaults, !isValidated { try CatalogError.validate(given) }
        invariant(builder.isInDisplayOrder, "the products aren't in display order")
        self.index = CatalogIndex(ordered, builder, storedAs: form, keyWarnings: keyWarnings)
    }
}

extension PaymentProductCatalog: CustomStringConvertible {
    /// The size of the catalog, such as `134 products, 8 groups`.
    public var description: String {
        let groupCount = index.groupNames.names.count
        return "\(count) product\(count == 1 ? "" : "s"), "
            + "\(groupCount) group\(groupCount == 1 ? "" : "s")"
    }
}

extension [PaymentProduct] {
    /// The products in display order. Sorting their indices moves less memory than sorting them.
    fileprivate var inDisplayOrder: [PaymentProduct] {
        indices.sorted { self[$0].precedesInDisplayOrder(self[$1]) }.map { self[$0] }
    }
}
