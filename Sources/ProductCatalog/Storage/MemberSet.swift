/// How a set of payment products is stored: as the offsets of its members in display order.
///
/// There are three storages, and a catalog has one of them throughout, chosen once by its size:
///
/// | products     | storage          | a set is                                             |
/// |--------------|------------------|------------------------------------------------------|
/// | up to 512    | ``InlineBits``   | bits in place, without any allocation                |
/// | up to 16,384 | ``FlatBits``     | bits in one array                                    |
/// | more         | ``LargeBits``    | a short list, or chunks of bits shared between sets  |
///
/// In the place of the last two, up to eight members may be held in place: ``FewMembers``.
protocol MemberSet: Sendable, Equatable {
    /// Adds up sets and single members.
    associatedtype Union: MemberUnion where Union.Members == Self

    /// Takes away from a set.
    associatedtype Narrowing: SetNarrowing where Narrowing.Members == Self

    /// Sets that are looked up by number, such as those of groups.
    associatedtype Table: MemberTable where Table.Members == Self

    /// In how many parts a table of amounts divides the changes between amounts, keeping a set for
    /// each: few where a set takes memory in proportion to the catalog. Where sets are small,
    /// `Int.max`: the set after every change is kept.
    static var keptAmountSets: Int { get }

    /// The set of all products.
    init(allOf layout: MemberLayout)

    /// The set of the members in some words, in ascending order.
    init(_ words: [MemberWords.Word], layout: MemberLayout)

    func contains(_ offset: Int) -> Bool

    /// Takes out the members listed, and puts in those listed that are none: for each time that one
    /// is listed.
    mutating func toggle(_ offsets: ArraySlice<UInt32>, layout: MemberLayout)

    var isEmpty: Bool { get }
    var count: Int { get }

    /// The first word with members from a word on, counted in 64 products.
    func firstWord(from number: Int) -> (number: Int, word: UInt64)?

    /// The last word with members up to a word.
    func lastWord(upTo number: Int) -> (number: Int, word: UInt64)?

    /// The members of this set, of another of the same catalog, or of both.
    func union(_ other: Self, layout: MemberLayout) -> Self
}

/// What sets of one catalog have in common, as far as storing them goes.
struct MemberLayout: Sendable {
    /// How many products the catalog has.
    let productCount: Int

    /// Whether few members may be stored as a list, or in place. Only tests say no, to have chunks
    /// in small worlds.
    let allowsLists: Bool

    /// A word with a bit for every product, of the 64 that it stands for.
    func fullWord(_ number: Int) -> UInt64 {
        .full(number, of: productCount)
    }
}

/// Adds up sets and single members.
protocol MemberUnion {
    associatedtype Members

    /// - Parameter members: how many single members are added, at most
    init(layout: MemberLayout, members: Int)
    mutating func add(_ members: borrowing Members)

    /// Adds single members.
    ///
    /// - Parameter visit: calls its argument for each
    mutating func add(_ visit: (_ add: (_ offset: Int) -> Void) -> Void)
    consuming func result() -> Members
}

/// Takes away from candidates what filters say: what remains is in everything kept, and in nothing
/// removed.
protocol MemberNarrowing<Members> {
    associatedtype Members: MemberSet
    mutating func keep(_ members: consuming Members)

    /// Keeps nothing but single members.
    ///
    /// - Parameters:
    ///   - count: how many there are, at most
    ///   - visit: calls its argument for each
    mutating func keep(
        atMost count: Int,
        layout: MemberLayout,
        _ visit: (_ keep: (_ offset: Int) -> Void) -> Void
    )

    /// Removes the set of a number.
    mutating func remove(_ number: Int, of table: Members.Table)

    /// Removes single members.
    ///
    /// - Parameters:
    ///   - count: how many there are, at most
    ///   - visit: calls its argument for each
    mutating func remove(
        atMost count: Int,
        _ visit: (_ remove: (_ offset: Int) -> Void) -> Void
    )
}

/// Takes away from a set, and leaves one of the same storage.
protocol SetNarrowing: MemberNarrowing where Members.Narrowing == Self {
    init(_ candidates: borrowing Members)

    /// Whether a product remains so far.
    func contains(_ offset: Int) -> Bool

    mutating func remove(_ members: borrowing Members)
    consuming func result() -> Members
}

extension SetNarrowing {
    @inline(__always)
    mutating func remove(_ number: Int, of table: Members.Table) {
        table.remove(number, from: &self)
    }
}

extension MemberSet {
    /// The smallest member that is `offset` or above.
    func first(from offset: Int) -> Int? {
        guard var (number, word) = firstWord(from: offset / 64) else { return nil }
        if number == offset / 64 {
            word &= .max << UInt64(offset % 64)
            if word == 0 {
                guard let next = firstWord(from: number + 1) else { return nil }
                (number, word) = next
            }
        }
        return number * 64 + word.trailingZeroBitCount
    }

    /// The largest member that is below `offset`.
    func last(below offset: Int) -> Int? {
        guard offset > 0 else { return nil }
        let limit = offset - 1
        guard var (number, word) = lastWord(upTo: limit / 64) else { return nil }
        if number == limit / 64 {
            word &= .max >> UInt64(63 - limit % 64)
            if word == 0 {
                guard number > 0, let next = lastWord(upTo: number - 1) else { return nil }
                (number, word) = next
            }
        }
        return number * 64 + 63 - word.leadingZeroBitCount
    }

    @inline(__always)
    func union(_ other: Self, layout: MemberLayout) -> Self {
        var union = Union(layout: layout, members: 0)
        union.add(self)
        union.add(other)
        return union.result()
    }

    func intersection(_ other: Self) -> Self {
        var narrowing = Narrowing(self)
        narrowing.keep(other)
        return narrowing.result()
    }

    func subtracting(_ other: Self) -> Self {
        var narrowing = Narrowing(self)
        narrowing.remove(other)
        return narrowing.result()
    }
}
