/// The members of a set in a catalog of more than 16,384 products: a short list when they are few, chunks
/// of bits otherwise.
///
/// A copy is a reference, and a set made of another shares what it did not change.
struct LargeBits: Sendable {
    private let members: Members

    /// The members, either way. They are an object so that asking for one of them copies no array: with
    /// the arrays in the set itself a retain for each took ten times as long as the answer.
    private final class Members: Sendable {
        let layout: MemberLayout

        let isListed: Bool

        /// The members in ascending order, if they are listed. The lists of a catalog's groups are slices of
        /// one array.
        let list: ArraySlice<UInt32>

        /// The members as bits, if they are not listed.
        let chunks: Chunks

        init(_ list: ArraySlice<UInt32>?, _ chunks: Chunks, _ layout: MemberLayout) {
            isListed = list != nil
            self.list = list ?? []
            self.chunks = chunks
            self.layout = layout
        }
    }

    init(list: ArraySlice<UInt32>, layout: MemberLayout) {
        members = Members(list, Chunks(filledWith: Chunks.empty, productCount: 0), layout)
        checkInvariants()
    }

    init(_ chunks: Chunks, layout: MemberLayout) {
        members = Members(nil, chunks, layout)
        checkInvariants()
    }

    /// Stops when the storage is not as it has to be. Every large set that is made or
    /// changed comes through here.
    private func checkInvariants() {
        if let list {
            invariant(
                zip(list, list.dropFirst()).allSatisfy { $0 < $1 }
                    && list.last.map { Int($0) < layout.productCount } ?? true,
                "a list is not ascending, or names a product that is not there"
            )
        } else {
            members.chunks.checkInvariants()
        }
    }

    var layout: MemberLayout { members.layout }

    /// The members in ascending order, if they are listed.
    var list: ArraySlice<UInt32>? { members.isListed ? members.list : nil }

    /// The members as bits, whatever the form.
    var chunks: Chunks {
        members.isListed
            ? Chunks(ascending: members.list, productCount: layout.productCount) : members.chunks
    }
}

extension LargeBits: MemberSet {
    static let keptAmountSets = 32

    init(allOf layout: MemberLayout) {
        let all = Chunks(filledWith: Chunks.full, productCount: layout.productCount)
        self.init(all, layout: layout)
    }

    init(ascending members: ArraySlice<UInt32>, layout: MemberLayout) {
        if layout.allowsLists, members.isShort(among: layout.productCount) {
            self.init(list: members, layout: layout)
        } else {
            let chunks = Chunks(ascending: members, productCount: layout.productCount)
            self.init(chunks, layout: layout)
        }
    }

    func contains(_ offset: Int) -> Bool {
        members.isListed
            ? members.list.containsAscending(UInt32(offset)) : members.chunks.contains(offset)
    }

    mutating func toggle(_ offsets: ArraySlice<UInt32>) {
        var chunks = chunks.derived
        for offset in offsets { chunks.toggle(Int(offset)) }
        self = LargeBits(chunks, layout: layout)
    }

    var isEmpty: Bool {
        firstWord(from: 0) == nil
    }

    var count: Int {
        members.isListed ? members.list.count : members.chunks.count
    }

    func firstWord(from number: Int) -> (number: Int, word: UInt64)? {
        members.isListed
            ? members.list.firstWord(from: number) : members.chunks.firstWord(from: number)
    }

    func lastWord(upTo number: Int) -> (number: Int, word: UInt64)? {
        members.isListed
            ? members.list.lastWord(upTo: number) : members.chunks.lastWord(upTo: number)
    }

    func union(_ other: LargeBits) -> LargeBits {
        var union = Union(layout: layout)
        union.add(self)
        union.add(other)
        return union.result()
    }

    static func == (left: LargeBits, right: LargeBits) -> Bool {
        left.subtracting(right).isEmpty && right.subtracting(left).isEmpty
    }
}
