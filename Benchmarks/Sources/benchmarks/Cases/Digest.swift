/// A number that tells some lists from any others, in their order.
struct Digest {
    private(set) var value: UInt64 = 0

    /// Takes in a list, or that there is none.
    mutating func take(_ list: [String]?) {
        take(UInt64(list.map { $0.count + 1 } ?? 0))
        for text in list ?? [] {
            take(UInt64(text.utf8.count))
            for byte in text.utf8 { take(UInt64(byte)) }
        }
    }

    private mutating func take(_ number: UInt64) {
        value = SeededGenerator.mix(value &* 3 &+ number)
    }
}
