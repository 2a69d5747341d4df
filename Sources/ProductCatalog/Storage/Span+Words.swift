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

// The three loops that every combination of stored words comes down to. Written like this, with the bounds
// compared first, they compile to vector instructions without a check for each word.
extension MutableSpan<UInt64> {
    mutating func formIntersection(_ other: Span<UInt64>, at start: Int = 0) {
        requirePlace(for: other, at: start)
        for number in other.indices { self[start &+ number] &= other[number] }
    }

    mutating func formUnion(_ other: Span<UInt64>, at start: Int = 0) {
        requirePlace(for: other, at: start)
        for number in other.indices { self[start &+ number] |= other[number] }
    }

    mutating func subtract(_ other: Span<UInt64>, at start: Int = 0) {
        requirePlace(for: other, at: start)
        for number in other.indices { self[start &+ number] &= ~other[number] }
    }

    @inline(__always)
    private func requirePlace(for other: Span<UInt64>, at start: Int) {
        precondition(start >= 0 && other.count <= count - start, "there is a word for every word")
    }
}
