/// The members of a set in a catalog of more than 16,384 products: a short list when they are few,
/// chunks of bits otherwise.
///
/// Either is one reference, and a set made of another may share what it did not change.
enum LargeBits: Sendable {
    /// The members in ascending order.
    case list([UInt32])

    case chunks(FrozenChunks)

    init(list: consuming [UInt32]) {
        invariant(list.span.isAscending, "a list is not ascending")
        list.trim()
        invariant(list.isTrimmed, "a list holds on to room")
        self = .list(list)
    }

    /// For how many single members room is made at once. A request may name many that are unknown,
    /// or out.
    static let fewMembers = 64

    /// The set of these members, in any order and each as often as it comes.
    init(unordered members: consuming [UInt32], layout: MemberLayout) {
        members.sortUniquely()
        if layout.allowsLists, members.span.isShort(among: layout.productCount) {
            self.init(list: members)
        } else {
            self.init(Chunks(ascending: members[...], productCount: layout.productCount))
        }
    }

    init(_ chunks: consuming Chunks) {
        chunks.own.trim()
        invariant(chunks.own.isTrimmed, "chunks hold on to room")
        chunks.checkInvariants()
        self = .chunks(FrozenChunks(chunks))
    }

    /// The members as bits, whatever the form.
    func chunks(_ layout: MemberLayout) -> Chunks {
        switch self {
        case .list(let list): Chunks(ascending: list[...], productCount: layout.productCount)
        case .chunks(let frozen): frozen.chunks
        }
    }
}

extension LargeBits: ListedMemberSet {
    typealias Table = [LargeBits]

    static let keptAmountSets = 32

    init(allOf layout: MemberLayout) {
        self.init(Chunks(filledWith: Chunks.full, productCount: layout.productCount))
    }

    init(ascending members: ArraySlice<UInt32>, layout: MemberLayout) {
        if layout.allowsLists, members.span.isShort(among: layout.productCount) {
            self.init(list: Array(members))
        } else {
            self.init(Chunks(ascending: members, productCount: layout.productCount))
        }
    }

    init(_ words: [MemberWords.Word], layout: MemberLayout) {
        // Where half of the words have no members a list may be better. Otherwise words stay words.
        if words.count * 128 <= layout.productCount {
            self.init(ascending: words.members[...], layout: layout)
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

    mutating func toggle(_ offsets: ArraySlice<UInt32>, layout: MemberLayout) {
        var chunks = chunks(layout).derived
        chunks.toggle(offsets)
        self = LargeBits(chunks)
    }

    var isEmpty: Bool {
        firstWord(from: 0) == nil
    }

    var count: Int {
        switch self {
        case .list(let list): list.count
        case .chunks(let frozen): frozen.chunks.count
        }
    }

    func firstWord(from number: Int) -> (number: Int, word: UInt64)? {
        switch self {
        case .list(let list): list.span.firstWord(from: number)
        case .chunks(let frozen): frozen.chunks.firstWord(from: number)
        }
    }

    func lastWord(upTo number: Int) -> (number: Int, word: UInt64)? {
        switch self {
        case .list(let list): list.span.lastWord(upTo: number)
        case .chunks(let frozen): frozen.chunks.lastWord(upTo: number)
        }
    }

    static func == (left: LargeBits, right: LargeBits) -> Bool {
        left.subtracting(right).isEmpty && right.subtracting(left).isEmpty
    }
}
