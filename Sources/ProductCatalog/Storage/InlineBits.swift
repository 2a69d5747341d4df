/// A bit for each of up to 512 products, held in place: no allocation, no reference.
///
/// INVARIANT: the bits above the last product are zero, so that counting and comparing look at
/// whole words.
struct InlineBits: Sendable {
    /// The largest catalog that this storage serves.
    static let capacity = 512

    private(set) var words: InlineArray<8, UInt64>

    /// Makes an empty set.
    init() {
        words = InlineArray(repeating: 0)
    }

    /// A set that was stored before.
    init(words: InlineArray<8, UInt64>) {
        self.words = words
    }
}

extension InlineBits: ListedMemberSet {
    typealias Table = [InlineBits]
    typealias Union = InlineBits
    typealias Narrowing = InlineBits

    static let keptAmountSets = Int.max

    init(allOf layout: MemberLayout) {
        words = InlineArray { layout.fullWord($0) }
    }

    init(ascending members: ArraySlice<UInt32>, layout: MemberLayout) {
        self.init()
        for offset in members { insert(Int(offset)) }
    }

    init(_ words: [MemberWords.Word], layout: MemberLayout) {
        self.init()
        for (number, bits) in words { self.words[Int(number)] = bits }
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

    mutating func toggle(_ offsets: ArraySlice<UInt32>, layout: MemberLayout) {
        for offset in offsets { words[Int(offset) >> 6] ^= .bit(of: Int(offset)) }
    }

    var isEmpty: Bool {
        words.indices.allSatisfy { words[$0] == 0 }
    }

    var count: Int {
        words.indices.reduce(0) { $0 + words[$1].nonzeroBitCount }
    }

    func firstWord(from number: Int) -> (number: Int, word: UInt64)? {
        words.span.firstWord(from: number)
    }

    func lastWord(upTo number: Int) -> (number: Int, word: UInt64)? {
        words.span.lastWord(upTo: number)
    }

    /// Begun with this set: with the empty one, finding what a context allows takes five
    /// instructions more.
    @inline(__always)
    func union(_ other: InlineBits, layout: MemberLayout) -> InlineBits {
        var union = self
        union.add(other)
        return union
    }

    static func == (left: InlineBits, right: InlineBits) -> Bool {
        left.words.indices.allSatisfy { left.words[$0] == right.words[$0] }
    }
}

/// Sets this small are added up in place …
extension InlineBits: MemberUnion {
    init(layout: MemberLayout, members: Int) {
        self.init()
    }

    @inline(__always)
    mutating func add(_ members: borrowing InlineBits) {
        for number in words.indices { words[number] |= members.words[number] }
    }

    @inline(__always)
    mutating func add(_ visit: (_ add: (_ offset: Int) -> Void) -> Void) {
        visit { insert($0) }
    }

    consuming func result() -> InlineBits {
        self
    }
}

/// … and narrowed in place.
extension InlineBits: SetNarrowing {
    init(_ candidates: borrowing InlineBits) {
        words = candidates.words
    }

    @inline(__always)
    mutating func keep(_ members: consuming InlineBits) {
        for number in words.indices { words[number] &= members.words[number] }
    }

    @inline(__always)
    mutating func keep(
        atMost count: Int,
        layout: MemberLayout,
        _ visit: (_ keep: (_ offset: Int) -> Void) -> Void
    ) {
        var kept = InlineBits()
        visit { kept.insert($0) }
        keep(kept)
    }

    @inline(__always)
    mutating func remove(_ members: borrowing InlineBits) {
        for number in words.indices { words[number] &= ~members.words[number] }
    }

    @inline(__always)
    mutating func remove(
        atMost count: Int,
        _ visit: (_ remove: (_ offset: Int) -> Void) -> Void
    ) {
        visit { remove($0) }
    }
}
