// Lists of members in ascending order.

extension Span<UInt32> {
    /// Whether each member is above the one before it.
    var isAscending: Bool {
        indices.dropFirst().allSatisfy { self[$0 - 1] < self[$0] }
    }

    /// Returns the index of the first member that isn't below a value.
    ///
    /// - Complexity: O(log members).
    func index(ofFirstFrom value: UInt32) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func containsAscending(_ value: UInt32) -> Bool {
        let index = index(ofFirstFrom: value)
        return index < count && self[index] == value
    }

    /// Returns the word of the member at an index. All members of the word have to be at this index
    /// or above.
    func word(at index: Int) -> UInt64 {
        var word: UInt64 = 0
        var index = index
        let wordIndex = self[index] / 64
        while index < count, self[index] / 64 == wordIndex {
            word |= 1 << UInt64(self[index] % 64)
            index += 1
        }
        return word
    }

    func firstWord(from wordIndex: Int) -> (index: Int, word: UInt64)? {
        let index = index(ofFirstFrom: UInt32(clamping: wordIndex * 64))
        guard index < count else { return nil }
        return (Int(self[index] / 64), word(at: index))
    }

    func lastWord(upTo wordIndex: Int) -> (index: Int, word: UInt64)? {
        let end = index(ofFirstFrom: UInt32(clamping: (wordIndex + 1) * 64))
        // coverage: unreachable because without a previous member, `index(before:)` traps.
        guard end > 0 else { return nil }
        let wordIndex = self[end - 1] / 64
        return (Int(wordIndex), word(at: index(ofFirstFrom: wordIndex * 64)))
    }

    /// Returns whether a list is better than chunks for these members: at most one member for each
    /// part of the catalog, plus 64 for each chunk with members and 64 more. A list of up to eight
    /// times as many would still take less memory, but more time.
    func isShort(among productCount: Int) -> Bool {
        // Members are in one chunk at least.
        guard count > 64 * 2 else { return true }
        let width = UInt32(Chunks.width)
        let parts = Chunks.partCount(productCount)
        let chunks = Int(self[count - 1] / width - self[0] / width + 1)
        guard count <= 64 * (chunks + 1) + parts else { return false }
        var chunksWithMembers = 1
        for index in 1..<count where self[index] / width != self[index - 1] / width {
            chunksWithMembers += 1
        }
        return count <= 64 * (chunksWithMembers + 1) + parts
    }
}

extension ArraySlice<UInt32> {
    /// The members by the part of the catalog that contains them. Parts without members are omitted.
    var parts: [(part: Int, members: ArraySlice<UInt32>)] {
        var parts: [(part: Int, members: ArraySlice<UInt32>)] = []
        var remaining = self
        while let first = remaining.first {
            let part = Int(first) / Chunks.width
            let limit = UInt32((part + 1) * Chunks.width)
            let end = remaining.startIndex + remaining.span.index(ofFirstFrom: limit)
            parts.append((part, remaining[..<end]))
            remaining = remaining[end...]
        }
        return parts
    }
}

extension [UInt32] {
    /// Sorts the members and removes duplicates.
    mutating func sortAndDeduplicate() {
        guard count > 1 else { return }
        sort()
        var keptCount = 1
        for index in 1..<count where self[index] != self[keptCount - 1] {
            self[keptCount] = self[index]
            keptCount += 1
        }
        removeLast(count - keptCount)
    }
}
