/// A set of small numbers, a bit each, in 64-bit words.
///
/// INVARIANT: the bits above the last number that the set can hold are zero, so that counting and
/// comparing look at whole words.
struct Bits: Hashable, Sendable {
    private(set) var words: [UInt64]

    /// The empty set that can hold the numbers below `capacity`.
    init(capacity: Int) {
        words = [UInt64](repeating: 0, count: (capacity + 63) / 64)
    }

    /// The set of all numbers below `count`.
    init(allBelow count: Int) {
        words = [UInt64](repeating: .max, count: (count + 63) / 64)
        if count % 64 != 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
    }

    func contains(_ number: Int) -> Bool {
        words[number / 64] & Self.mask(of: number) != 0
    }

    mutating func insert(_ number: Int) {
        words[number / 64] |= Self.mask(of: number)
    }

    mutating func remove(_ number: Int) {
        words[number / 64] &= ~Self.mask(of: number)
    }

    /// Makes every word the combination of itself and the other set's word.
    mutating func combine(with other: Bits, _ combined: (UInt64, UInt64) -> UInt64) {
        for offset in words.indices {
            words[offset] = combined(words[offset], other.words[offset])
        }
    }

    /// Whether every pair of words meets a condition.
    func allSatisfy(with other: Bits, _ condition: (UInt64, UInt64) -> Bool) -> Bool {
        words.indices.allSatisfy { condition(words[$0], other.words[$0]) }
    }

    var isEmpty: Bool {
        words.allSatisfy { $0 == 0 }
    }

    var count: Int {
        words.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    /// The smallest number in the set that is `number` or above.
    func first(from number: Int) -> Int? {
        guard number / 64 < words.count else { return nil }
        var offset = number / 64
        var word = words[offset] & (.max << UInt64(number % 64))
        while word == 0 {
            offset += 1
            guard offset < words.count else { return nil }
            word = words[offset]
        }
        return offset * 64 + word.trailingZeroBitCount
    }

    /// The largest number in the set that is below `number`.
    func last(below number: Int) -> Int? {
        guard number > 0 else { return nil }
        var offset = (number - 1) / 64
        var word = words[offset] & (.max >> UInt64(63 - (number - 1) % 64))
        while word == 0 {
            offset -= 1
            guard offset >= 0 else { return nil }
            word = words[offset]
        }
        return offset * 64 + 63 - word.leadingZeroBitCount
    }

    private static func mask(of number: Int) -> UInt64 {
        1 << UInt64(number % 64)
    }
}
