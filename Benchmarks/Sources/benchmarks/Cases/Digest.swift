/// A hash of a sequence of optional lists of strings.
struct Digest {
    private(set) var value: UInt64 = 0

    /// Adds a list, or its absence, to the hash.
    mutating func combine(_ list: [String]?) {
        combine(UInt64(list.map { $0.count + 1 } ?? 0))
        for text in list ?? [] {
            combine(UInt64(text.utf8.count))
            for byte in text.utf8 { combine(UInt64(byte)) }
        }
    }

    private mutating func combine(_ number: UInt64) {
        value = SeededGenerator.mix(value &* 3 &+ number)
    }
}
