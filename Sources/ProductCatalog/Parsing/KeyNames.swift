/// Known keys, in the form in which they're compared.
@usableFromInline
struct KeyNames: Sendable {
    private var words: [KeyWords] = []
    private var bytes: [[UInt8]] = []

    /// For each bit of ``KeyWords/bitIndex``, the index of the only key with that bit, or a marker.
    private var slots = [Int8](repeating: Self.noKey, count: 64)

    private static let noKey: Int8 = -1
    private static let severalKeys: Int8 = -2

    @usableFromInline
    init(_ names: [String]) {
        for name in names { append(name) }
    }

    /// Appends a key.
    mutating func append(_ name: String) {
        let bytes = Array(name.utf8)
        let words = KeyWords(of: bytes.span, from: 0, to: bytes.count)
        let slot = words.bitIndex
        let index = Int8(exactly: count) ?? Self.severalKeys
        slots[slot] = slots[slot] == Self.noKey ? index : Self.severalKeys
        self.words.append(words)
        self.bytes.append(bytes)
    }

    /// The number of keys.
    var count: Int { words.count }

    /// Returns the index of a key in a part of a text, or `nil` if it's unknown.
    @inline(__always)
    func index(of key: KeyWords, bytes keyBytes: Span<UInt8>) -> Int? {
        let slot = slots[key.bitIndex]
        guard slot != Self.noKey else { return nil }
        if slot >= 0 { return isEqual(Int(slot), key, keyBytes) ? Int(slot) : nil }
        for index in words.indices where isEqual(index, key, keyBytes) { return index }
        return nil
    }

    @inline(__always)
    private func isEqual(_ index: Int, _ key: KeyWords, _ keyBytes: Span<UInt8>) -> Bool {
        guard words[index] == key else { return false }
        if key.isExact { return true }
        let name = bytes[index]
        return name.span.isEqual(keyBytes)
    }
}
