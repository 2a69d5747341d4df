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

    /// Whether no bit is set.
    var isZero: Bool {
        // From both ends: neighbours that begin late in a chunk mostly go on to its end.
        for number in 0..<(count + 1) / 2 where self[number] | self[count - 1 - number] != 0 {
            return false
        }
        return true
    }
}

// Combining all words of some sets. With the counts compared first, and in functions of their own,
// these compile to vector instructions without a check for each word; those that are given a rule
// are compiled once for each rule.

extension MutableSpan<UInt64> {
    @inline(never)
    mutating func formIntersection(_ other: Span<UInt64>) {
        precondition(other.count == count, "sets of one catalog have as many words")
        for number in indices { self[number] &= other[number] }
    }

    @inline(never)
    mutating func formUnion(_ other: Span<UInt64>) {
        precondition(other.count == count, "sets of one catalog have as many words")
        for number in indices { self[number] |= other[number] }
    }

    @inline(never)
    mutating func subtract(_ other: Span<UInt64>) {
        precondition(other.count == count, "sets of one catalog have as many words")
        for number in indices { self[number] &= ~other[number] }
    }

    /// Sets every word to what a rule makes of it and of the words of three sets in its place.
    @inline(never)
    mutating func combine(
        _ one: Span<UInt64>,
        _ other: Span<UInt64>,
        _ last: Span<UInt64>,
        _ rule: (UInt64, UInt64, UInt64, UInt64) -> UInt64
    ) {
        precondition(
            one.count == count && other.count == count && last.count == count,
            "sets of one catalog have as many words"
        )
        for number in indices {
            self[number] = rule(self[number], one[number], other[number], last[number])
        }
    }

    /// Clears the bits from one on.
    mutating func clear(from bit: Int) {
        guard bit < count * 64 else { return }
        self[bit / 64] &= .bit(of: bit) - 1
        for number in indices.dropFirst(bit / 64 + 1) { self[number] = 0 }
    }
}

extension OutputSpan<UInt64> {
    /// Appends what a rule makes of the words of two sets in each place.
    @inline(never)
    mutating func appendCombined(
        _ one: Span<UInt64>,
        _ other: Span<UInt64>,
        _ rule: (UInt64, UInt64) -> UInt64
    ) {
        precondition(
            one.count <= freeCapacity && other.count == one.count,
            "sets of one catalog have as many words, and there is room for them"
        )
        for number in one.indices { append(rule(one[number], other[number])) }
    }

    /// Appends what a rule makes of the words of three sets in each place.
    @inline(never)
    mutating func appendCombined(
        _ one: Span<UInt64>,
        _ other: Span<UInt64>,
        _ last: Span<UInt64>,
        _ rule: (UInt64, UInt64, UInt64) -> UInt64
    ) {
        precondition(
            one.count <= freeCapacity && other.count == one.count && last.count == one.count,
            "sets of one catalog have as many words, and there is room for them"
        )
        for number in one.indices { append(rule(one[number], other[number], last[number])) }
    }
}
