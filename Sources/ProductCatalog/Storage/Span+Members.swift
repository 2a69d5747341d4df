// Lists of members: ascending, each once.

extension Span<UInt32> {
    /// Whether each member is above the one before.
    var isAscending: Bool {
        indices.dropFirst().allSatisfy { self[$0 - 1] < self[$0] }
    }

    /// The first place whose member is `value` or above.
    ///
    /// - Complexity: O(log members).
    func place(from value: UInt32) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func containsAscending(_ value: UInt32) -> Bool {
        let place = place(from: value)
        return place < count && self[place] == value
    }

    /// The members within the 64 products from the one at a place.
    func word(at place: Int) -> UInt64 {
        var word: UInt64 = 0
        var place = place
        let number = self[place] / 64
        while place < count, self[place] / 64 == number {
            word |= 1 << UInt64(self[place] % 64)
            place += 1
        }
        return word
    }

    func firstWord(from number: Int) -> (number: Int, word: UInt64)? {
        guard number * 64 <= Int(UInt32.max) else { return nil }
        let place = place(from: UInt32(number * 64))
        guard place < count else { return nil }
        return (Int(self[place] / 64), word(at: place))
    }

    func lastWord(upTo number: Int) -> (number: Int, word: UInt64)? {
        let end = place(from: UInt32(clamping: (number + 1) * 64))
        guard end > 0 else { return nil }
        let number = self[end - 1] / 64
        return (Int(number), word(at: place(from: number * 64)))
    }

    /// Whether members are better listed than kept as bits: up to one for each part of the table, and
    /// 64 for each chunk that they touch and 64 more. Up to eight times as many would still take less
    /// memory as a list, but longer to go through.
    func isShort(among productCount: Int) -> Bool {
        // They touch one chunk at least.
        guard count > 64 * 2 else { return true }
        let width = UInt32(Chunks.width)
        let parts = Chunks.partCount(productCount)
        let chunks = Int(self[count - 1] / width - self[0] / width + 1)
        guard count <= 64 * (chunks + 1) + parts else { return false }
        var touched = 1
        for place in 1..<count where self[place] / width != self[place - 1] / width { touched += 1 }
        return count <= 64 * (touched + 1) + parts
    }
}

extension ArraySlice<UInt32> {
    /// The members by the parts of the catalog that have a chunk each, without the parts that have
    /// none.
    var parts: [(part: Int, members: ArraySlice<UInt32>)] {
        var parts: [(part: Int, members: ArraySlice<UInt32>)] = []
        var rest = self
        while let first = rest.first {
            let part = Int(first) / Chunks.width
            let end = rest.startIndex + rest.span.place(from: UInt32((part + 1) * Chunks.width))
            parts.append((part, rest[..<end]))
            rest = rest[end...]
        }
        return parts
    }
}

extension [UInt32] {
    /// Brings the members into ascending order, each once.
    mutating func sortUniquely() {
        guard count > 1 else { return }
        sort()
        var kept = 1
        for place in 1..<count where self[place] != self[kept - 1] {
            self[kept] = self[place]
            kept += 1
        }
        removeLast(count - kept)
    }
}
