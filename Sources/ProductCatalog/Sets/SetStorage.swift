/// A storage form for the sets of a catalog. A set contains offsets of products in display order.
///
/// Each catalog uses one of three forms for all of its sets, depending on its size:
///
/// | products      | form            | a set is                                            |
/// |---------------|-----------------|-----------------------------------------------------|
/// | up to 512     | ``InlineBits``  | words of bits in place, without any allocation      |
/// | up to 131,072 | ``FlatBits``    | one array of words                                  |
/// | more          | ``ChunkedBits`` | a short list, or chunks of bits shared between sets |
protocol SetStorage: Sendable, Equatable {
    /// A builder for unions of sets and single members.
    associatedtype Union: UnionBuilder<Self>

    /// A set from which products are removed in place.
    associatedtype Accumulator: FilterAccumulator<Self>

    /// Sets that are looked up by index, such as those of groups.
    associatedtype Table: SetTable<Self>

    /// The largest number of sets that an ``AmountTable`` caches, not counting the first.
    static var maxCachedSets: Int { get }

    /// Creates the set of all products.
    init(allOf layout: SetLayout)

    /// Creates a set from its words with members, in ascending order.
    init(_ words: [BitWords.Word], layout: SetLayout)

    /// Creates the set of members that are listed in ascending order.
    init(ascending members: ArraySlice<UInt32>, layout: SetLayout)

    /// Creates a copy of the storage of a set, which must have this form.
    init(_ set: borrowing ProductSet)

    /// Returns the set that has this storage.
    func set(of catalog: CatalogIdentity) -> ProductSet

    /// Removes each offset that's a member, and inserts each that isn't. An offset that is listed
    /// twice is toggled twice.
    mutating func toggle(_ offsets: ArraySlice<UInt32>, layout: SetLayout)

    /// Returns the union with another set of the same catalog.
    func union(_ other: Self, layout: SetLayout) -> Self

    /// Returns the intersection with another set of the same catalog.
    func intersection(_ other: Self) -> Self

    /// Traps if an invariant doesn't hold. See `invariant`.
    func checkInvariants(_ layout: SetLayout)
}

extension SetStorage {
    @inline(__always)
    func union(_ other: Self, layout: SetLayout) -> Self {
        var union = Union(layout: layout, memberCount: 0)
        union.formUnion(self)
        union.formUnion(other)
        return union.result()
    }

    func intersection(_ other: Self) -> Self {
        var accumulator = Accumulator(self)
        accumulator.formIntersection(other)
        return accumulator.result()
    }

    func subtracting(_ other: Self) -> Self {
        var accumulator = Accumulator(self)
        accumulator.subtract(other)
        return accumulator.result()
    }
}
