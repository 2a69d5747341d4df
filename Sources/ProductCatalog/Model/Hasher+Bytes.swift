extension Hasher {
    /// Combines bytes, many times faster than one by one. Unlike strings, bytes aren't normalized.
    mutating func combine(bytes: Span<UInt8>) {
        var word: UInt64 = 0
        for index in bytes.indices {
            word = word << 8 | UInt64(bytes[index])
            if index & 7 == 7 { combine(word) }
        }
        combine(word)
        combine(bytes.count)
    }
}
