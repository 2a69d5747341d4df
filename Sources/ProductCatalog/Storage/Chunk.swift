/// A bit for each of 4096 products, while they are computed.
///
/// The number of words is part of the type, so that combining them with stored ones compiles to vector
/// instructions without a check for each word. In place in a long array it took three times as long.
typealias Chunk = InlineArray<64, UInt64>

extension Chunk {
    /// How many products a chunk has.
    static var width: Int { 4096 }

    @inline(never)
    mutating func formIntersection(_ others: Span<UInt64>) {
        precondition(others.count == count, "chunks have as many words")
        var words = mutableSpan
        for word in words.indices { words[word] &= others[word] }
    }

    @inline(never)
    mutating func formUnion(_ others: Span<UInt64>) {
        precondition(others.count == count, "chunks have as many words")
        var words = mutableSpan
        for word in words.indices { words[word] |= others[word] }
    }

    @inline(never)
    mutating func subtract(_ others: Span<UInt64>) {
        precondition(others.count == count, "chunks have as many words")
        var words = mutableSpan
        for word in words.indices { words[word] &= ~others[word] }
    }

    var isEmpty: Bool {
        let words = span
        var all: UInt64 = 0
        for word in words.indices { all |= words[word] }
        return all == 0
    }

    /// A copy of a chunk's words.
    init(_ words: Span<UInt64>) {
        precondition(words.count == 64, "chunks have as many words")
        self.init { words[$0] }
    }
}
