/// A set of the payment products of one catalog.
///
/// A set is kept as bits, and a bit means one thing only: the product at that place of the catalog,
/// in display order. Up to 512 products they are held in place, without any allocation; up to
/// 16,384 in one array; above, a set is a short list or chunks of bits, and may share with the set
/// it was made from what it did not change. In a catalog of any size, up to eight products that
/// were named by their ids are held in place, too.
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

    /// The members, where they are in place.
    private var words: InlineArray<8, UInt64>

    /// What the words are, or the members, where they are elsewhere.
    var storage: Storage

    init(_ bits: InlineBits, in universe: Universe) {
        self.universe = universe
        self.words = bits.words
        self.storage = .bits
        checkInvariants()
    }

    init(_ few: FewMembers, of whole: Whole, in universe: Universe) {
        self.universe = universe
        self.words = few.words
        self.storage = .few(of: whole)
        checkInvariants()
    }

    @inline(__always)
    init(_ storage: Storage, in universe: Universe) {
        self.universe = universe
        self.words = InlineArray(repeating: 0)
        self.storage = storage
        checkInvariants()
    }
}

// The members, where they are stored in one way or another.
extension ProductSet {
    var bits: InlineBits {
        @inline(__always) get { InlineBits(words: words) }
        @inline(__always) set { words = newValue.words }
    }

    var few: FewMembers {
        @inline(__always) get { FewMembers(words: words) }
        @inline(__always) set { words = newValue.words }
    }

    @inline(__always)
    func contains(offset: Int) -> Bool {
        switch storage {
        case .bits: bits.contains(offset)
        case .few: few.contains(offset)
        case .flat(let members): members.contains(offset)
        case .large(let members): members.contains(offset)
        }
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
        return contains(offset: index.offset)
    }

    /// Puts a product into the set.
    ///
    /// To make a set of many products, ask the catalog for it at once:
    /// ``PaymentProductCatalog/products(withIDs:inGroups:)``.
    ///
    /// - Parameter index: the product's place in the catalog
    /// - Precondition: the place is one of the set's catalog.
    /// - Complexity: O(1), but for a copy when the set's storage is shared, or has been a few
    ///   products in place; O(products in the catalog / 64) where the catalog has more than 16,384
    ///   of them.
    public mutating func insert(_ index: PaymentProductCatalog.Index) {
        universe.requireValid(index)
        // Let go of the members while they change, so that they are not copied.
        switch exchange(&storage, with: .bits) {
        case .bits:
            bits.insert(index.offset)
        case .few(let whole):
            // One more may be too many to be few.
            storage = few.stored(as: whole, universe.layout)
            insert(index)
        case .flat(var members):
            members.insert(index.offset)
            storage = .flat(members)
        case .large(var members):
            if !members.contains(index.offset) {
                members.toggle([UInt32(index.offset)], layout: universe.layout)
            }
            storage = .large(members)
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
        switch exchange(&storage, with: .bits) {
        case .bits:
            bits.remove(index.offset)
        case .few(let whole):
            few.remove(index.offset)
            storage = .few(of: whole)
        case .flat(var members):
            members.remove(index.offset)
            storage = .flat(members)
        case .large(var members):
            if members.contains(index.offset) {
                members.toggle([UInt32(index.offset)], layout: universe.layout)
            }
            storage = .large(members)
        }
    }

    /// Whether there is no product in the set.
    ///
    /// - Complexity: O(products in the catalog / 64).
    public var isEmpty: Bool {
        switch storage {
        case .bits: bits.isEmpty
        case .few: few.count == 0
        case .flat(let members): members.isEmpty
        case .large(let members): members.isEmpty
        }
    }

    /// How many products are in the set.
    ///
    /// - Complexity: O(products in the catalog / 64).
    public var count: Int {
        switch storage {
        case .bits: bits.count
        case .few: few.count
        case .flat(let members): members.count
        case .large(let members): members.count
        }
    }
}
