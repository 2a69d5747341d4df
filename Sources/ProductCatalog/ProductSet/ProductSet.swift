/// A set of the payment products of one catalog.
///
/// A set keeps one bit for each product of its catalog. A bit means one thing only: the product at that
/// place of the catalog, in display order. Sets come from a catalog and are made of one another:
///
/// ```swift
/// let available = catalog.products(allowedIn: context)
///     .subtracting(catalog.products(withIDs: [840]))
/// for product in catalog[available] {
///     print(product.id)
/// }
/// ```
///
/// A set holds no reference to its catalog, so that passing sets between threads touches no shared
/// counter. It knows which catalog it comes from, though: using it with another one, or with a set of
/// another one, is a mistake of the programmer and traps.
///
/// The members are places in the catalog (``PaymentProductCatalog/Index``), in display order. To get the
/// products themselves, subscript the catalog with the set.
///
/// The type has the methods of `SetAlgebra` under their usual names, but does not conform to it: the
/// protocol requires an empty set made of nothing, and a set without a catalog could hold no product.
/// Start from ``PaymentProductCatalog/noProducts`` instead.
public struct ProductSet: Sendable {
    /// Which catalog the set comes from.
    let universe: Universe

    /// The offsets of the members.
    var bits: Bits

    /// Makes an empty set.
    init(in universe: Universe) {
        self.universe = universe
        self.bits = Bits(capacity: universe.productCount)
    }

    /// Makes the set of all products.
    init(allOf universe: Universe) {
        self.universe = universe
        self.bits = Bits(allBelow: universe.productCount)
    }

    /// Makes the set of the products at the offsets that meet a condition.
    init(in universe: Universe, where isMember: (Int) -> Bool) {
        self.init(in: universe)
        for offset in 0..<universe.productCount where isMember(offset) { bits.insert(offset) }
    }
}

extension ProductSet {
    /// Whether a product is in the set.
    ///
    /// - Parameter index: the product's place in the catalog
    /// - Precondition: the place is one of the set's catalog.
    /// - Complexity: O(1).
    public func contains(_ index: PaymentProductCatalog.Index) -> Bool {
        universe.requireValid(index)
        return bits.contains(index.offset)
    }

    /// Puts a product into the set.
    ///
    /// - Parameter index: the product's place in the catalog
    /// - Precondition: the place is one of the set's catalog.
    /// - Complexity: O(1), but for a copy when the set's storage is shared.
    public mutating func insert(_ index: PaymentProductCatalog.Index) {
        universe.requireValid(index)
        bits.insert(index.offset)
    }

    /// Takes a product out of the set.
    ///
    /// - Parameter index: the product's place in the catalog
    /// - Precondition: the place is one of the set's catalog.
    /// - Complexity: O(1), but for a copy when the set's storage is shared.
    public mutating func remove(_ index: PaymentProductCatalog.Index) {
        universe.requireValid(index)
        bits.remove(index.offset)
    }

    /// Whether there is no product in the set.
    ///
    /// - Complexity: O(products in the catalog / 64).
    public var isEmpty: Bool {
        bits.isEmpty
    }

    /// How many products are in the set.
    ///
    /// - Complexity: O(products in the catalog / 64).
    public var count: Int {
        bits.count
    }
}
