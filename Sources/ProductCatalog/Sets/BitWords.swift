/// The nonzero words of a set, added in ascending order.
///
/// They take less memory than a list of members if the set is dense, and memory in proportion to its
/// members otherwise.
struct BitWords {
    /// The members among 64 products, with the index of the word.
    typealias Word = (index: UInt32, bits: UInt64)

    /// The word to which members are added.
    private var current: Word = (0, 0)

    /// The words below the current one.
    private var completed: [Word] = []

    /// Inserts a member. Members have to be inserted in ascending order.
    @inline(__always)
    mutating func insert(_ offset: Int) {
        insert(.bit(of: offset), at: offset)
    }

    /// Inserts members of one word. Words have to be inserted in ascending order.
    ///
    /// - Parameters:
    ///   - bits: A bit for each member.
    ///   - offset: Any offset in the word.
    @inline(__always)
    mutating func insert(_ bits: UInt64, at offset: Int) {
        let index = UInt32(truncatingIfNeeded: offset >> 6)
        if current.index != index { beginWord(index) }
        current.bits |= bits
    }

    @inline(never)
    private mutating func beginWord(_ index: UInt32) {
        if current.bits != 0 { completed.append(current) }
        current = (index, 0)
    }

    /// Returns the set of the inserted members.
    func set<Members: SetStorage>(layout: SetLayout) -> Members {
        Members(words, layout: layout)
    }

    /// The inserted members in ascending order.
    var members: [UInt32] { words.members }

    private var words: [Word] { current.bits == 0 ? completed : completed + [current] }
}

extension [BitWords.Word] {
    /// The members in ascending order.
    var members: [UInt32] {
        var members: [UInt32] = []
        for (index, bits) in self {
            bits.forEachBit { members.append(index * 64 + UInt32($0)) }
        }
        return members
    }
}
