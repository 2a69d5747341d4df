/// A bit for each product of a catalog, in one array.
///
/// It serves catalogs too large for ``InlineBits`` and too small for parts of a set to be worth
/// sharing: a set takes 2 KiB at most, and what is made of others is one allocation, and one pass
/// over it for each.
///
/// INVARIANT: there is a word for every 64 products, and the bits above the last product are zero.
struct FlatBits: Sendable, Equatable {
    /// The largest catalog that this storage serves.
    static let capacity = 16_384

    private var words: [UInt64]
}

extension FlatBits: MemberSet {
    static let keptAmountSets = 64

    /// The empty set.
    init(layout: MemberLayout) {
        words = Array(filledWith: 0, count: Self.wordCount(layout))
    }

    init(allOf layout: MemberLayout) {
        words = (0..<Self.wordCount(layout)).map { layout.fullWord($0) }
    }

    /// How many words a set has.
    private static func wordCount(_ layout: MemberLayout) -> Int {
        (layout.productCount + 63) / 64
    }

    init(_ words: [MemberWords.Word], layout: MemberLayout) {
        self.init(layout: layout)
        for (number, bits) in words { self.words[Int(number)] = bits }
    }

    func contains(_ offset: Int) -> Bool {
        words[offset >> 6] & .bit(of: offset) != 0
    }

    mutating func insert(_ offset: Int) {
        words[offset >> 6] |= .bit(of: offset)
    }

    mutating func remove(_ offset: Int) {
        words[offset >> 6] &= ~.bit(of: offset)
    }

    mutating func toggle(_ offsets: ArraySlice<UInt32>, layout: MemberLayout) {
        for offset in offsets { words[Int(offset) >> 6] ^= .bit(of: Int(offset)) }
    }

    var isEmpty: Bool {
        words.allSatisfy { $0 == 0 }
    }

    var count: Int {
        words.span.bitCount
    }

    func firstWord(from number: Int) -> (number: Int, word: UInt64)? {
        words.span.firstWord(from: number)
    }

    func lastWord(upTo number: Int) -> (number: Int, word: UInt64)? {
        words.span.lastWord(upTo: number)
    }

    /// Two sets need no narrowing, which takes a retain for each of them.
    func intersection(_ other: FlatBits) -> FlatBits {
        var intersection = self
        var words = intersection.words.mutableSpan
        words.formIntersection(other.words.span)
        return intersection
    }
}

extension FlatBits {
    /// Adds up in an array of its own, which begins as a copy of the first set.
    struct Union: MemberUnion {
        private let layout: MemberLayout
        private var union: FlatBits?

        init(layout: MemberLayout, members: Int) {
            self.layout = layout
        }

        mutating func add(_ members: borrowing FlatBits) {
            add(members.words.span)
        }

        fileprivate mutating func add(_ members: Span<UInt64>) {
            guard union != nil else { return union = FlatBits(words: Array(copying: members)) }
            var words = union?.words.mutableSpan
            words?.formUnion(members)
        }

        @inline(__always)
        mutating func add(_ visit: (_ add: (_ offset: Int) -> Void) -> Void) {
            var members = exchange(&union, with: nil) ?? FlatBits(layout: layout)
            var words = members.words.mutableSpan
            visit { words[$0 >> 6] |= .bit(of: $0) }
            union = members
        }

        consuming func result() -> FlatBits {
            union ?? FlatBits(layout: layout)
        }
    }
}

/// Sets are narrowed in place.
extension FlatBits: SetNarrowing {
    typealias Narrowing = FlatBits

    init(_ candidates: borrowing FlatBits) {
        self = copy candidates
    }

    mutating func keep(_ members: consuming FlatBits) {
        // What is kept was often made for this question alone, and can then be changed without a
        // copy.
        swap(&self, &members)
        var words = words.mutableSpan
        words.formIntersection(members.words.span)
    }

    @inline(__always)
    mutating func keep(
        atMost count: Int,
        layout: MemberLayout,
        _ visit: (_ keep: (_ offset: Int) -> Void) -> Void
    ) {
        var kept = FlatBits(layout: layout)
        var keptWords = kept.words.mutableSpan
        visit { keptWords[$0 >> 6] |= words[$0 >> 6] & .bit(of: $0) }
        self = kept
    }

    mutating func remove(_ members: borrowing FlatBits) {
        remove(members.words.span)
    }

    fileprivate mutating func remove(_ members: Span<UInt64>) {
        var words = words.mutableSpan
        words.subtract(members)
    }

    @inline(__always)
    mutating func remove(
        atMost count: Int,
        _ visit: (_ remove: (_ offset: Int) -> Void) -> Void
    ) {
        // One look at whether the array is shared, not one for each member.
        var words = words.mutableSpan
        visit { words[$0 >> 6] &= ~.bit(of: $0) }
    }

    consuming func result() -> FlatBits {
        self
    }
}

extension FlatBits {
    /// Sets one after the other in one array.
    ///
    /// To look at one takes no retain, which two threads would wait for that look at the same set:
    /// with an array for each set both took 1.2 to 1.5 times as long as one alone.
    struct Table: MemberTable {
        /// The words of the first set, of the second, and so on.
        private let words: [UInt64]

        /// How many words a set has.
        private let width: Int

        init(_ lists: MemberLists, layout: MemberLayout) {
            width = FlatBits.wordCount(layout)
            var words = [UInt64](filledWith: 0, count: lists.count * width)
            for number in 0..<lists.count {
                for offset in lists[number..<number + 1] {
                    words[number * width + Int(offset) >> 6] |= .bit(of: Int(offset))
                }
            }
            self.words = words
        }

        subscript(number: Int) -> FlatBits {
            FlatBits(words: Array(copying: words.span.extracting(range(of: number))))
        }

        func contains(_ offset: Int, in number: Int) -> Bool {
            words[number * width + offset >> 6] & .bit(of: offset) != 0
        }

        func add(_ number: Int, to union: inout Union) {
            union.add(words.span.extracting(range(of: number)))
        }

        func remove(_ number: Int, from narrowing: inout FlatBits) {
            narrowing.remove(words.span.extracting(range(of: number)))
        }

        private func range(of number: Int) -> Range<Int> {
            number * width..<(number + 1) * width
        }
    }
}
