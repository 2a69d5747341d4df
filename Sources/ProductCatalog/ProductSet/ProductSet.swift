/// A set of the payment products of one catalog.
///
/// A set is kept as bits, and a bit means one thing only: the product at that place of the catalog,
/// in display order. Up to 512 products they are held in place, without any allocation; up to
/// 16,384 in one array; above, a set is a short list or chunks of bits, and may share with the set
/// it was made from what it did not change.
///
/// Sets come from a catalog and are made of one another:
///
/// ```swift
/// let available = catalog.products(allowedIn: context)
///     .subtracting(catalog.products(withIDs: [840]))
/// for product in catalog[available] {
///     print(product.id)
/// }
/// ```
///
/// A set holds no reference to its catalog, so that passing sets of up to 512 products between
/// threads touches no shared counter. It knows which catalog it comes from, though: using it with
/// another one, or with a set of another one, is a mistake of the programmer and traps.
///
/// The members are places in the catalog (``PaymentProductCatalog/Index``), in display order. To
/// get the products themselves, subscript the catalog with the set.
///
/// The type has the operations of sets under their usual names, but does not conform to
/// `SetAlgebra`: the protocol requires an empty set made of nothing, and a set without a catalog
/// could hold no product. Start from ``PaymentProductCatalog/noProducts`` instead.
public struct ProductSet: Sendable {
    /// Which catalog the set comes from.
    let universe: Universe

    /// The members, where the catalog is small enough for ``InlineBits``; no bit is set otherwise.
    var bits: InlineBits

    /// The members, where the catalog is larger.
    var allocated: Allocated

    init(_ bits: InlineBits, in universe: Universe) {
        self.universe = universe
        self.bits = bits
        self.allocated = .none
        checkInvariants()
    }

    @inline(__always)
    init(_ allocated: Allocated, in universe: Universe) {
        self.universe = universe
        self.bits = InlineBits()
        self.allocated = allocated
        checkInvariants()
    }
}

extension ProductSet {
    /// Whether a product is in the set.
    ///
    /// - Parameter index: the product's place in the catalog
    /// - Precondition: the place is one of the set's catalog.
    /// - Complexity: O(1), or O(log members) where the set is a short list.
    public func contains(_ index: PaymentProductCatalog.Index) -> Bool {
        universe.requireValid(index)
        return switch allocated {
        case .none: bits.contains(index.offset)
        case .flat(let members): members.contains(index.offset)
        case .large(let members): members.contains(index.offset)
        }
    }

    /// Puts a product into the set.
    ///
    /// To make a set of many products, ask the catalog for it at once:
    /// ``PaymentProductCatalog/products(withIDs:inGroups:)``.
    ///
    /// - Parameter index: the product's place in the catalog
    /// - Precondition: the place is one of the set's catalog.
    /// - Complexity: O(1), but for a copy when the set's storage is shared; O(products in the
    ///   catalog / 64) where the catalog has more than 16,384 of them.
    public mutating func insert(_ index: PaymentProductCatalog.Index) {
        universe.requireValid(index)
        // Let go of the members while they change, so that they are not copied.
        switch exchange(&allocated, with: .none) {
        case .none:
            bits.insert(index.offset)
        case .flat(var members):
            members.insert(index.offset)
            allocated = .flat(members)
        case .large(var members):
            if !members.contains(index.offset) {
                members.toggle([UInt32(index.offset)], layout: universe.layout)
            }
            allocated = .large(members)
        }
    }

    /// Takes a product out of the set.
    ///
    /// - Parameter index: the product's place in the catalog
    /// - Precondition: the place is one of the set's catalog.
    /// - Complexity: O(1), but for a copy when the set's storage is shared; O(products in the
    ///   catalog / 64) where the catalog has more than 16,384 of them.
    public mutating func remove(_ index: PaymentProductCatalog.Index) {
        universe.requireValid(index)
        switch exchange(&allocated, with: .none) {
        case .none:
            bits.remove(index.offset)
        case .flat(var members):
            members.remove(index.offset)
            allocated = .flat(members)
        case .large(var members):
            if members.contains(index.offset) {
                members.toggle([UInt32(index.offset)], layout: universe.layout)
            }
            allocated = .large(members)
        }
    }

    /// Whether there is no product in the set.
    ///
    /// - Complexity: O(products in the catalog / 64).
    public var isEmpty: Bool {
        switch allocated {
        case .none: bits.isEmpty
        case .flat(let members): members.isEmpty
        case .large(let members): members.isEmpty
        }
    }

    /// How many products are in the set.
    ///
    /// - Complexity: O(products in the catalog / 64).
    public var count: Int {
        switch allocated {
        case .none: bits.count
        case .flat(let members): members.count
        case .large(let members): members.count
        }
    }
}
