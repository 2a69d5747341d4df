/// A set of payment products of one catalog.
///
/// Sets come from a catalog, or are computed from other sets:
///
/// ```swift
/// let available = catalog.products(allowedIn: context)
///     .subtracting(catalog.products(withIDs: [840]))
/// for product in catalog[available] {
///     print(product.id)
/// }
/// ```
///
/// The elements are the indices of products in the catalog, in display order. To get the products
/// themselves, subscript the catalog with the set.
///
/// Members are stored as bits, one for each product of the catalog. Sets of catalogs with up to 512
/// products store them in place, without any allocation. In larger catalogs a set is one array of
/// words, and above 131,072 products a short list, or chunks of bits that sets may share.
///
/// A set doesn't retain its catalog, so threads that share sets of small catalogs don't contend for a
/// reference count. It still identifies its catalog. Using it with another catalog, or with a set of
/// another catalog, is a programming error and traps.
///
/// The type has the usual set operations, but it doesn't conform to
/// `SetAlgebra`. That protocol requires an initializer without arguments, and a set without a
/// catalog couldn't contain a product. Start from `PaymentProductCatalog.noProducts` instead.
///
/// ## Topics
///
/// ### Members
/// - ``contains(_:)``
/// - ``count``
/// - ``isEmpty``
/// - ``insert(_:)``
/// - ``remove(_:)``
/// - ``Index``
///
/// ### Combining sets
/// - ``union(_:)``
/// - ``intersection(_:)``
/// - ``subtracting(_:)``
/// - ``symmetricDifference(_:)``
/// - ``formUnion(_:)``
/// - ``formIntersection(_:)``
/// - ``subtract(_:)``
/// - ``formSymmetricDifference(_:)``
///
/// ### Comparing sets
/// - ``isSubset(of:)``
/// - ``isSuperset(of:)``
/// - ``isDisjoint(with:)``
public struct ProductSet: Sendable {
    /// The catalog that the set belongs to.
    let catalog: CatalogIdentity

    /// The members, if the storage is inline.
    var inlineBits: InlineBits

    /// The members, if they aren't inline.
    var storage: Storage

    /// Creates a set. All sets are created here.
    @inline(__always)
    init(_ inlineBits: InlineBits, _ storage: Storage, of catalog: CatalogIdentity) {
        self.catalog = catalog
        self.inlineBits = inlineBits
        self.storage = storage
        checkInvariants()
    }
}

extension ProductSet {
    /// Returns whether the set contains a product.
    ///
    /// - Parameter index: The product's index in the catalog.
    /// - Precondition: The index is a valid index of the set's catalog.
    /// - Complexity: O(1), or O(log members) if the set is a short list.
    public func contains(_ index: Index) -> Bool {
        catalog.requireValid(index)
        return contains(offset: index.offset)
    }

    /// Inserts a product.
    ///
    /// To create a set of many products, use `PaymentProductCatalog.products(withIDs:inGroups:)`.
    ///
    /// - Parameter index: The product's index in the catalog.
    /// - Precondition: The index is a valid index of the set's catalog.
    /// - Complexity: O(1) and a copy if the storage is shared; O(products in the catalog / 64) above
    ///   131,072 products.
    public mutating func insert(_ index: Index) {
        update(index, isMember: true)
    }

    /// Removes a product.
    ///
    /// - Parameter index: The product's index in the catalog.
    /// - Precondition: The index is a valid index of the set's catalog.
    /// - Complexity: O(1) and a copy if the storage is shared; O(products in the catalog / 64) above
    ///   131,072 products.
    public mutating func remove(_ index: Index) {
        update(index, isMember: false)
    }

    /// Changes the membership of a product. All changes of a set are made here.
    private mutating func update(_ index: Index, isMember: Bool) {
        catalog.requireValid(index)
        defer { checkInvariants() }
        if contains(offset: index.offset) != isMember { toggle(offset: index.offset) }
    }

    /// Whether the set is empty.
    ///
    /// - Complexity: O(products in the catalog / 64).
    public var isEmpty: Bool {
        firstWord(from: 0) == nil
    }
}

extension ProductSet: CustomStringConvertible {
    /// The number of members, such as `3 of 134 products`. For their ids, subscript the catalog with
    /// the set.
    public var description: String {
        "\(count) of \(catalog.productCount) products"
    }
}
