/// The members of a set in a catalog of more than 512 products: a short list when they are few, chunks of
/// bits otherwise.
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

    /// Stops in debug builds when the storage is not as it has to be. Every large set that is made or
    /// changed comes through here.
    private func checkInvariants() {
        switch form {
        case .list(let members):
            assert(
                zip(members, members.dropFirst()).allSatisfy { $0 < $1 }
                    && members.last.map { Int($0) < layout.productCount } ?? true,
                "a list is not ascending, or names a product that is not there"
            )
        case .chunks(let chunks):
            chunks.checkInvariants()
        }
    }

    /// Whether members are better listed than kept as bits: when a list is shorter than what the bits of
    /// the chunks that they touch take up, and quicker to go through.
    static func isShort(_ members: ArraySlice<UInt32>) -> Bool {
        guard let first = members.first, let last = members.last else { return true }
        let most = Int(last / UInt32(Chunks.width) - first / UInt32(Chunks.width)) + 1
        guard members.count <= 16 * most else { return false }
        var touched = 0
        var previous: UInt32 = .max
        for member in members where member / UInt32(Chunks.width) != previous {
            previous = member / UInt32(Chunks.width)
            touched += 1
        }
        return members.count <= 16 * touched
    }
}

extension LargeBits: MemberSet {
    static let keptAmountSets = 32

    init(layout: MemberLayout) {
        self.init(ascending: [], layout: layout)
    }

    init(allOf layout: MemberLayout) {
        self.init(.chunks(Chunks(allOf: layout.productCount)), layout: layout)
    }

    init(ascending members: ArraySlice<UInt32>, layout: MemberLayout) {
        if layout.allowsLists, Self.isShort(members) {
            self.init(.list(members), layout: layout)
        } else {
            let chunks = Chunks(ascending: members, productCount: layout.productCount)
            self.init(.chunks(chunks), layout: layout)
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
        switch form {
        case .list(let members): members.isEmpty
        case .chunks(let chunks): chunks.isEmpty
        }
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

    func isSubset(of other: LargeBits) -> Bool {
        var narrowing = Narrowing(self)
        narrowing.remove(other)
        return narrowing.result().isEmpty
    }

    static func == (left: LargeBits, right: LargeBits) -> Bool {
        left.isSubset(of: right) && right.isSubset(of: left)
    }
}
