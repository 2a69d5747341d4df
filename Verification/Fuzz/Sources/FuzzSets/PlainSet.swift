/// A set of offsets, stored as an array of words: the reference for every storage form.
struct PlainSet: Equatable {
    private(set) var words: [UInt64]

    /// Creates an empty set of offsets in `0..<size`.
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

    /// Returns the combination of two sets, word by word.
    func combined(with other: PlainSet, _ operation: (UInt64, UInt64) -> UInt64) -> PlainSet {
        var combined = self
        for index in words.indices {
            combined.words[index] = operation(words[index], other.words[index])
        }
        return combined
    }

    var isEmpty: Bool {
        words.allSatisfy { $0 == 0 }
    }
}
