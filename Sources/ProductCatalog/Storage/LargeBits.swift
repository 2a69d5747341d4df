/// The members of a set in a catalog of more than 16,384 products: a short list when they are few, chunks
/// of bits otherwise.
///
/// Either way a copy is a reference or two, and a set made of another shares what it did not change.
struct LargeBits: Sendable {
    enum Form: Sendable {
        /// The members in ascending order. All lists of a catalog are slices of one array.
        case list(ArraySlice<UInt32>)

        case chunks(Chunks)
    }

    let layout: MemberLayout
    private(set) var form: Form

    init(_ form: Form, layout: MemberLayout) {
        self.form = form
        self.layout = layout
        checkInvariants()
    }

    /// Stops when the storage is not as it has to be. Every large set that is made or
    /// changed comes through here.
    private func checkInvariants() {
        switch form {
        case .list(let members):
            invariant(
                zip(members, members.dropFirst()).allSatisfy { $0 < $1 }
                    && members.last.map { Int($0) < layout.productCount } ?? true,
                "a list is not ascending, or names a product that is not there"
            )
        case .chunks(let chunks):
            chunks.checkInvariants()
        }
    }
}

extension LargeBits: MemberSet {
    static let keptAmountSets = 32

    init(allOf layout: MemberLayout) {
        self.init(
            .chunks(Chunks(filledWith: Chunks.full, productCount: layout.productCount)),
            layout: layout
        )
    }

    init(ascending members: ArraySlice<UInt32>, layout: MemberLayout) {
        if layout.allowsLists, members.isShort {
            self.init(.list(members), layout: layout)
        } else {
            self.init(
                .chunks(Chunks(ascending: members, productCount: layout.productCount)),
                layout: layout
            )
        }
    }

    func contains(_ offset: Int) -> Bool {
        switch form {
        case .list(let members): members.containsAscending(UInt32(offset))
        case .chunks(let chunks): chunks.contains(offset)
        }
    }

    mutating func insert(_ offset: Int) {
        change { $0.insert(offset) }
    }

    mutating func remove(_ offset: Int) {
        change { $0.remove(offset) }
    }

    /// Changes single members in place, as bits.
    private mutating func change(_ body: (inout Chunks) -> Void) {
        var chunks = self.chunks
        // Let go of the chunks while they change, so that they are not copied.
        form = .list([])
        body(&chunks)
        form = .chunks(chunks)
        checkInvariants()
    }

    /// The members as bits, whatever the form.
    var chunks: Chunks {
        switch form {
        case .list(let members): Chunks(ascending: members, productCount: layout.productCount)
        case .chunks(let chunks): chunks
        }
    }

    var isEmpty: Bool {
        firstWord(from: 0) == nil
    }

    var count: Int {
        switch form {
        case .list(let members): members.count
        case .chunks(let chunks): chunks.count
        }
    }

    func firstWord(from number: Int) -> (number: Int, word: UInt64)? {
        switch form {
        case .list(let members): members.firstWord(from: number)
        case .chunks(let chunks): chunks.firstWord(from: number)
        }
    }

    func lastWord(upTo number: Int) -> (number: Int, word: UInt64)? {
        switch form {
        case .list(let members): members.lastWord(upTo: number)
        case .chunks(let chunks): chunks.lastWord(upTo: number)
        }
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
