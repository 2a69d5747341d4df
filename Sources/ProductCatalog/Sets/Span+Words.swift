extension Span<UInt64> {
    /// Returns the first word that isn't zero, at an index or above.
    func firstWord(from index: Int) -> (index: Int, word: UInt64)? {
        var index = index
        while index < count {
            if self[index] != 0 { return (index, self[index]) }
            index += 1
        }
        return nil
    }

    /// Returns the last word that isn't zero, up to an index.
    func lastWord(upTo index: Int) -> (index: Int, word: UInt64)? {
        var index = Swift.min(index, count - 1)
        while index >= 0 {
            if self[index] != 0 { return (index, self[index]) }
            index -= 1
        }
        return nil
    }

    /// The number of bits that are set.
    var bitCount: Int {
        var bits = 0
        for index in indices { bits &+= self[index].nonzeroBitCount }
        return bits
    }

    /// Calls a closure with the position of each bit that's set, in ascending order.
    @inline(__always)
    func forEachBit(_ body: (_ position: Int) -> Void) {
        for index in indices { self[index].forEachBit { body(index &* 64 &+ $0) } }
    }

    /// Whether no bit is set.
    var isZero: Bool {
        // From both ends, because adjacent products that start late in a chunk mostly continue to its end.
        for index in 0..<(count + 1) / 2 where self[index] | self[count - 1 - index] != 0 {
            return false
        }
        return true
    }
}

// These compile to vector instructions without a bounds check per word, because each is a function of
// its own that compares the counts first. Those with a closure are specialized for each closure.

extension MutableSpan<UInt64> {
    @inline(never)
    mutating func formIntersection(_ other: Span<UInt64>) {
        precondition(other.count == count, "the word counts differ")
        for index in indices { self[index] &= other[index] }
    }

    @inline(never)
    mutating func formUnion(_ other: Span<UInt64>) {
        precondition(other.count == count, "the word counts differ")
        for index in indices { self[index] |= other[index] }
    }

    @inline(never)
    mutating func subtract(_ other: Span<UInt64>) {
        precondition(other.count == count, "the word counts differ")
        for index in indices { self[index] &= ~other[index] }
    }

    /// Replaces each word by a combination with the words of three sets at the same index.
    @inline(never)
    mutating func combine(
        _ a: Span<UInt64>,
        _ b: Span<UInt64>,
        _ c: Span<UInt64>,
        _ combination: (UInt64, UInt64, UInt64, UInt64) -> UInt64
    ) {
        precondition(
            a.count == count && b.count == count && c.count == count,
            "the word counts differ"
        )
        for index in indices {
            self[index] = combination(self[index], a[index], b[index], c[index])
        }
    }

    /// Clears the bits at a position and above.
    mutating func clear(from bit: Int) {
        guard bit < count * 64 else { return }
        self[bit / 64] &= .bit(of: bit) - 1
        for index in indices.dropFirst(bit / 64 + 1) { self[index] = 0 }
    }
}

extension OutputSpan<UInt64> {
    /// Appends a combination of the words of two sets at each index.
    @inline(never)
    mutating func appendCombined(
        _ a: Span<UInt64>,
        _ b: Span<UInt64>,
        _ combination: (UInt64, UInt64) -> UInt64
    ) {
        precondition(
            a.count <= freeCapacity && b.count == a.count,
            "the word counts differ, or exceed the capacity"
        )
        for index in a.indices { append(combination(a[index], b[index])) }
    }

    /// Appends a combination of the words of three sets at each index.
    @inline(never)
    mutating func appendCombined(
        _ a: Span<UInt64>,
        _ b: Span<UInt64>,
        _ c: Span<UInt64>,
        _ combination: (UInt64, UInt64, UInt64) -> UInt64
    ) {
        precondition(
            a.count <= freeCapacity && b.count == a.count && c.count == a.count,
            "the word counts differ, or exceed the capacity"
        )
        for index in a.indices { append(combination(a[index], b[index], c[index])) }
    }
}
