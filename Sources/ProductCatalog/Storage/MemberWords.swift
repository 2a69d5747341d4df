/// The members of a set while they are gathered: the words that have any, 64 products to a word.
///
/// For a set of many products they take a small part of the memory that a list would take, and for
/// all others memory in proportion to the members.
struct MemberWords {
    /// Members among 64 products, counted in 64 products from the first.
    typealias Word = (number: UInt32, bits: UInt64)

    /// The word that members are added to.
    private var open: Word = (0, 0)

    /// The words before that.
    private var closed: [Word] = []

    /// Adds a member, in ascending order of members.
    @inline(__always)
    mutating func add(_ offset: Int) {
        add(.bit(of: offset), at: offset)
    }

    /// Adds members of one word, in ascending order of words.
    ///
    /// - Parameters:
    ///   - bits: a bit for each of them
    ///   - offset: any offset in the word
    @inline(__always)
    mutating func add(_ bits: UInt64, at offset: Int) {
        let number = UInt32(truncatingIfNeeded: offset >> 6)
        if open.number != number { begin(number) }
        open.bits |= bits
    }

    @inline(never)
    private mutating func begin(_ number: UInt32) {
        if open.bits != 0 { closed.append(open) }
        open = (number, 0)
    }

    /// The set of the members added.
    func set<Members: MemberSet>(layout: MemberLayout) -> Members {
        Members(open.bits == 0 ? closed : closed + [open], layout: layout)
    }
}

extension [MemberWords.Word] {
    /// The members as a list.
    var members: [UInt32] {
        var members: [UInt32] = []
        for (number, bits) in self {
            bits.forEachBit { members.append(number * 64 + UInt32($0)) }
        }
        return members
    }
}
