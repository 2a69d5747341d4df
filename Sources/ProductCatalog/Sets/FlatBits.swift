/// A bit for each product of a catalog, in one array.
///
/// INVARIANT: There is a word for every 64 products, and the bits above the last product are zero.
struct FlatBits: Sendable, Equatable {
    /// The largest number of products in a catalog with this storage. A set takes 16 KiB then, which
    /// is written as quickly as chunks are found.
    static let capacity = maxWordCount * UInt64.bitWidth
    private static let maxWordCount = 2048

    private(set) var words: [UInt64]
}

extension FlatBits: SetStorage {
    static let maxCachedSets = 32

    /// Creates an empty set.
    init(layout: SetLayout) {
        words = Array(filledWith: 0, count: layout.wordCount)
    }

    init(allOf layout: SetLayout) {
        words = (0..<layout.wordCount).map { layout.fullWord($0) }
    }

    init(_ words: [BitWords.Word], layout: SetLayout) {
        self.init(layout: layout)
        for (index, bits) in words { self.words[Int(index)] = bits }
    }

    init(ascending members: ArraySlice<UInt32>, layout: SetLayout) {
        self.init(layout: layout)
        toggle(members, layout: layout)
    }

    init(copying words: Span<UInt64>) {
        self.words = Array(copying: words)
    }

    func contains(_ offset: Int) -> Bool {
        words[offset >> 6] & .bit(of: offset) != 0
    }

    mutating func toggle(_ offsets: ArraySlice<UInt32>, layout: SetLayout) {
        var words = words.mutableSpan
        for offset in offsets { words[Int(offset) >> 6] ^= .bit(of: Int(offset)) }
    }

    var count: Int {
        words.span.bitCount
    }

    func firstWord(from index: Int) -> (index: Int, word: UInt64)? {
        words.span.firstWord(from: index)
    }

    func lastWord(upTo index: Int) -> (index: Int, word: UInt64)? {
        words.span.lastWord(upTo: index)
    }

    // An accumulator would retain both sets.
    @inline(__always)
    func intersection(_ other: FlatBits) -> FlatBits {
        var intersection = self
        intersection.formIntersection(other.words.span)
        return intersection
    }

    func checkInvariants(_ layout: SetLayout) {
        invariant(words.count == layout.wordCount, "a set has the wrong number of words")
        invariant(
            words.last.map { $0 & ~layout.fullWord(words.count - 1) == 0 } ?? true,
            "a bit is set above the last product"
        )
    }
}

extension FlatBits {
    /// A builder that starts with a copy of the first set.
    struct Union: UnionBuilder {
        private let layout: SetLayout
        private var union: FlatBits?

        init(layout: SetLayout, memberCount: Int) {
            self.layout = layout
        }

        @inline(__always)
        mutating func formUnion(_ members: borrowing FlatBits) {
            formUnion(members.words.span)
        }

        @inline(__always)
        mutating func formUnion(_ members: Span<UInt64>) {
            guard union != nil else { return union = FlatBits(copying: members) }
            var words = union?.words.mutableSpan
            words?.formUnion(members)
        }

        @inline(__always)
        mutating func insert(_ forEachMember: (_ insert: (_ offset: Int) -> Void) -> Void) {
            var members = exchange(&union, with: nil) ?? FlatBits(layout: layout)
            var words = members.words.mutableSpan
            forEachMember { words[$0 >> 6] |= .bit(of: $0) }
            union = members
        }

        consuming func result() -> FlatBits {
            union ?? FlatBits(layout: layout)
        }
    }
}

extension FlatBits: FilterAccumulator {
    typealias Accumulator = FlatBits

    init(_ candidates: borrowing FlatBits) {
        self = copy candidates
    }

    @inline(__always)
    mutating func formIntersection(_ members: consuming FlatBits) {
        // The argument is often uniquely referenced, so it can be changed in place.
        swap(&self, &members)
        formIntersection(members.words.span)
    }

    mutating func formIntersection(_ members: Span<UInt64>) {
        var words = words.mutableSpan
        words.formIntersection(members)
    }

    @inline(__always)
    mutating func formIntersection(
        memberCount: Int,
        layout: SetLayout,
        _ forEachMember: (_ insert: (_ offset: Int) -> Void) -> Void
    ) {
        var intersection = FlatBits(layout: layout)
        var intersectionWords = intersection.words.mutableSpan
        forEachMember { intersectionWords[$0 >> 6] |= words[$0 >> 6] & .bit(of: $0) }
        self = intersection
    }

    mutating func subtract(_ members: borrowing FlatBits) {
        subtract(members.words.span)
    }

    mutating func subtract(_ members: Span<UInt64>) {
        var words = words.mutableSpan
        words.subtract(members)
    }

    @inline(__always)
    mutating func subtract(
        memberCount: Int,
        _ forEachMember: (_ remove: (_ offset: Int) -> Void) -> Void
    ) {
        // The span checks once that the array is unique, not once per member.
        var words = words.mutableSpan
        forEachMember { words[$0 >> 6] &= ~.bit(of: $0) }
    }

    consuming func result() -> FlatBits {
        self
    }
}
