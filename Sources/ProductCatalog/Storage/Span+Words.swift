// Words of bits, whatever they are stored in.

extension Span<UInt64> {
    /// The first word with a bit set from a word on.
    func firstWord(from number: Int) -> (number: Int, word: UInt64)? {
        var number = number
        while number < count {
            if self[number] != 0 { return (number, self[number]) }
            number += 1
        }
        return nil
    }

    /// The last word with a bit set up to a word.
    func lastWord(upTo number: Int) -> (number: Int, word: UInt64)? {
        var number = Swift.min(number, count - 1)
        while number >= 0 {
            if self[number] != 0 { return (number, self[number]) }
            number -= 1
        }
        return nil
    }

    /// How many bits are set.
    var bitCount: Int {
        var bits = 0
        for number in indices { bits &+= self[number].nonzeroBitCount }
        return bits
    }
}

// Combining all words of one set with those of another. With the counts compared first, these compile to
// vector instructions without a check for each word.
extension MutableSpan<UInt64> {
    mutating func formIntersection(_ other: Span<UInt64>) {
        precondition(other.count == count, "sets of one catalog have as many words")
        for number in indices { self[number] &= other[number] }
    }

    mutating func formUnion(_ other: Span<UInt64>) {
        precondition(other.count == count, "sets of one catalog have as many words")
        for number in indices { self[number] |= other[number] }
    }

    mutating func subtract(_ other: Span<UInt64>) {
        precondition(other.count == count, "sets of one catalog have as many words")
        for number in indices { self[number] &= ~other[number] }
    }
}
