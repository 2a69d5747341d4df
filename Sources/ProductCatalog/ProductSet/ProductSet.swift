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
    var storage: Storage

    /// The two ways of storing a set; all sets of a catalog have the same.
    enum Storage: Sendable {
        case inline(InlineBits)
        case large(LargeBits)
    }

    init(_ storage: Storage, in universe: Universe) {
        self.universe = universe
        self.storage = storage
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
        return switch storage {
        case .inline(let bits): bits.contains(index.offset)
        case .large(let bits): bits.contains(index.offset)
        }
    }

    /// Puts a product into the set.
    ///
    /// To make a set of many products, ask the catalog for it at once:
    /// ``PaymentProductCatalog/products(withIDs:inGroups:)``.
    ///
    /// - Parameter index: the product's place in the catalog
    /// - Precondition: the place is one of the set's catalog.
    /// - Complexity: O(1), but for a copy when the set's storage is shared.
    public mutating func insert(_ index: PaymentProductCatalog.Index) {
        universe.requireValid(index)
        change {
            $0.insert(index.offset)
        } large: {
            $0.insert(index.offset)
        }
    }

    /// Takes a product out of the set.
    ///
    /// - Parameter index: the product's place in the catalog
    /// - Precondition: the place is one of the set's catalog.
    /// - Complexity: O(1), but for a copy when the set's storage is shared.
    public mutating func remove(_ index: PaymentProductCatalog.Index) {
        universe.requireValid(index)
        change {
            $0.remove(index.offset)
        } large: {
            $0.remove(index.offset)
        }
    }

    /// Whether there is no product in the set.
    ///
    /// - Complexity: O(products in the catalog / 64).
    public var isEmpty: Bool {
        switch storage {
        case .inline(let bits): bits.isEmpty
        case .large(let bits): bits.isEmpty
        }
    }

    /// How many products are in the set.
    ///
    /// - Complexity: O(products in the catalog / 64).
    public var count: Int {
        switch storage {
        case .inline(let bits): bits.count
        case .large(let bits): bits.count
        }
    }

    /// Changes the members in place.
    private mutating func change(
        inline: (inout InlineBits) -> Void,
        large: (inout LargeBits) -> Void
    ) {
        switch storage {
        case .inline(var bits):
            inline(&bits)
            storage = .inline(bits)
        case .large(var bits):
            // The set lets go of its members while they change, so that they are not copied.
            storage = .inline(InlineBits(layout: universe.layout))
            large(&bits)
            storage = .large(bits)
        }
    }
}
