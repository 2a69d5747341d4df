/// A bit for each of up to 512 products, stored in place without allocations or references.
///
/// INVARIANT: The bits above the last product are zero.
struct InlineBits: Sendable {
    private(set) var words: InlineArray<8, UInt64>

    /// Creates an empty set.
    init() {
        words = InlineArray(repeating: 0)
    }

    /// The largest number of products in a catalog with this storage.
    static var capacity: Int { InlineArray<8, UInt64>.count * UInt64.bitWidth }
}

extension InlineBits: SetStorage {
    typealias Union = InlineBits
    typealias Accumulator = InlineBits
    typealias Table = ArrayTable<InlineBits>

    /// Every set is cached.
    static var maxCachedSets: Int { .max }

    init(allOf layout: SetLayout) {
        words = InlineArray { layout.fullWord($0) }
    }

    init(ascending members: ArraySlice<UInt32>, layout: SetLayout) {
        self.init()
        for offset in members { insert(Int(offset)) }
    }

    init(_ words: [BitWords.Word], layout: SetLayout) {
        self.init()
        for (index, bits) in words { self.words[Int(index)] = bits }
    }

    @inline(__always)
    func contains(_ offset: Int) -> Bool {
        words[offset >> 6] & .bit(of: offset) != 0
    }

    @inline(__always)
    mutating func insert(_ offset: Int) {
        words[offset >> 6] |= .bit(of: offset)
    }

    @inline(__always)
    mutating func remove(_ offset: Int) {
        words[offset >> 6] &= ~.bit(of: offset)
    }

    mutating func toggle(_ offset: Int) {
        words[offset >> 6] ^= .bit(of: offset)
    }

    mutating func toggle(_ offsets: ArraySlice<UInt32>, layout: SetLayout) {
        for offset in offsets { toggle(Int(offset)) }
    }

    var count: Int {
        words.indices.reduce(0) { $0 + words[$1].nonzeroBitCount }
    }

    func firstWord(from index: Int) -> (index: Int, word: UInt64)? {
        words.span.firstWord(from: index)
    }

    func lastWord(upTo index: Int) -> (index: Int, word: UInt64)? {
        words.span.lastWord(upTo: index)
    }

    static func == (left: InlineBits, right: InlineBits) -> Bool {
        left.words.indices.allSatisfy { left.words[$0] == right.words[$0] }
    }

    func checkInvariants(_ layout: SetLayout) {
        invariant(
            words.indices.allSatisfy { words[$0] & ~layout.fullWord($0) == 0 },
            "a bit is set above the last product"
        )
    }
}

extension InlineBits: UnionBuilder {
    init(layout: SetLayout, memberCount: Int) {
        self.init()
    }

    @inline(__always)
    mutating func formUnion(_ members: borrowing InlineBits) {
        for index in words.indices { words[index] |= members.words[index] }
    }

    @inline(__always)
    mutating func insert(_ forEachMember: (_ insert: (_ offset: Int) -> Void) -> Void) {
        forEachMember { insert($0) }
    }

    consuming func result() -> InlineBits {
        self
    }
}

extension InlineBits: FilterAccumulator {
    init(_ candidates: borrowing InlineBits) {
        words = candidates.words
    }

    @inline(__always)
    mutating func formIntersection(_ members: consuming InlineBits) {
        for index in words.indices { words[index] &= members.words[index] }
    }

    @inline(__always)
    mutating func formIntersection(
        memberCount: Int,
        layout: SetLayout,
        _ forEachMember: (_ insert: (_ offset: Int) -> Void) -> Void
    ) {
        var members = InlineBits()
        forEachMember { members.insert($0) }
        formIntersection(members)
    }

    @inline(__always)
    mutating func subtract(_ members: borrowing InlineBits) {
        for index in words.indices { words[index] &= ~members.words[index] }
    }

    @inline(__always)
    mutating func subtract(
        memberCount: Int,
        _ forEachMember: (_ remove: (_ offset: Int) -> Void) -> Void
    ) {
        forEachMember { remove($0) }
    }
}
