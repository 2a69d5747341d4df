/// The members of a set in a large catalog: a short list if there are few, and chunks of bits
/// otherwise.
///
/// Both are a single reference. A set computed from another may share its chunks.
enum ChunkedBits: Sendable {
    /// The members in ascending order.
    case list([UInt32])

    case chunks(FrozenChunks)

    init(list: consuming [UInt32]) {
        list.trim()
        self = .list(list)
    }

    init(_ chunks: consuming Chunks) {
        chunks.own.trim()
        self = .chunks(FrozenChunks(chunks))
    }

    /// Creates the set of members that are listed in any order, possibly more than once.
    init(unordered members: consuming [UInt32], layout: SetLayout) {
        members.sortAndDeduplicate()
        self.init(ascending: ArraySlice(members), layout: layout)
    }

    /// The number of single members for which capacity is reserved. A request may name many more
    /// that are unknown or not among the candidates.
    static let reservedMemberCount = 64

    /// Returns the members as chunks.
    func chunks(_ layout: SetLayout) -> Chunks {
        switch self {
        case .list(let list): Chunks(ascending: ArraySlice(list), productCount: layout.productCount)
        case .chunks(let frozen): frozen.chunks
        }
    }
}

extension ChunkedBits: SetStorage {
    typealias Table = ArrayTable<ChunkedBits>

    static let maxCachedSets = 32

    init(allOf layout: SetLayout) {
        self.init(Chunks(filledWith: Chunks.full, productCount: layout.productCount))
    }

    init(ascending members: ArraySlice<UInt32>, layout: SetLayout) {
        if layout.allowsLists, members.span.isShort(among: layout.productCount) {
            self.init(list: Array(members))
        } else {
            self.init(Chunks(ascending: members, productCount: layout.productCount))
        }
    }

    init(_ words: [BitWords.Word], layout: SetLayout) {
        // If half of the words are empty, a list may be smaller.
        if words.count * 2 <= layout.wordCount {
            self.init(ascending: ArraySlice(words.members), layout: layout)
        } else {
            self.init(Chunks(words, productCount: layout.productCount))
        }
    }

    func contains(_ offset: Int) -> Bool {
        switch self {
        case .list(let list): list.span.containsAscending(UInt32(offset))
        case .chunks(let frozen): frozen.chunks.contains(offset)
        }
    }

    mutating func toggle(_ offsets: ArraySlice<UInt32>, layout: SetLayout) {
        var chunks = chunks(layout).sharingChunks
        chunks.toggle(offsets)
        self = ChunkedBits(chunks)
    }

    var count: Int {
        switch self {
        case .list(let list): list.count
        case .chunks(let frozen): frozen.chunks.count
        }
    }

    func firstWord(from index: Int) -> (index: Int, word: UInt64)? {
        switch self {
        case .list(let list): list.span.firstWord(from: index)
        case .chunks(let frozen): frozen.chunks.firstWord(from: index)
        }
    }

    func lastWord(upTo index: Int) -> (index: Int, word: UInt64)? {
        switch self {
        case .list(let list): list.span.lastWord(upTo: index)
        case .chunks(let frozen): frozen.chunks.lastWord(upTo: index)
        }
    }

    static func == (left: ChunkedBits, right: ChunkedBits) -> Bool {
        left.subtracting(right).firstWord(from: 0) == nil
            && right.subtracting(left).firstWord(from: 0) == nil
    }

    func checkInvariants(_ layout: SetLayout) {
        switch self {
        case .list(let list):
            invariant(list.span.isAscending, "a list isn't ascending")
            invariant(list.isTrimmed, "a list has much unused capacity")
            invariant(
                list.last.map { $0 < layout.productCount } ?? true,
                "a member is above the last product"
            )
        case .chunks(let frozen):
            invariant(frozen.chunks.own.isTrimmed, "chunks have much unused capacity")
            frozen.chunks.checkInvariants()
        }
    }
}
