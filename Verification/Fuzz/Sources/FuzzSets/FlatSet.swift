/// A set of offsets as a bit for each, in words one after the other: what every storage form has to
/// equal.
struct FlatSet: Equatable {
    private(set) var words: [UInt64]

    /// Makes an empty set of offsets below `size`.
    init(size: Int) {
        words = Array(repeating: 0, count: (size + 63) / 64)
    }

    func contains(_ offset: Int) -> Bool {
        words[offset / 64] >> UInt64(offset % 64) & 1 == 1
    }

    mutating func insert(_ offset: Int) {
        words[offset / 64] |= 1 << UInt64(offset % 64)
    }

    mutating func remove(_ offset: Int) {
        if contains(offset) { words[offset / 64] -= 1 << UInt64(offset % 64) }
    }

    /// Combines the set with another, word by word.
    func combined(with other: FlatSet, _ rule: (UInt64, UInt64) -> UInt64) -> FlatSet {
        var combined = self
        for number in words.indices {
            combined.words[number] = rule(words[number], other.words[number])
        }
        return combined
    }

    var isEmpty: Bool {
        words.allSatisfy { $0 == 0 }
    }
}
