/// A key as three words and a byte count, which hold all of a key of up to 24 bytes.
///
/// Comparing words is many times faster than comparing bytes.
struct KeyWords: Hashable, Sendable {
    private(set) var first: UInt64 = 0
    private(set) var second: UInt64 = 0
    private(set) var last: UInt64 = 0
    private(set) var count = 0

    /// Creates the words of the empty key.
    init() {}

    /// Creates the words of the key in a part of a text.
    @inline(__always)
    init(of text: Span<UInt8>, from start: Int, to end: Int) {
        count = end &- start
        if count >= 8 {
            first = text.word(at: start)
            if count > 16 { second = text.word(at: start &+ 8) }
            last = text.word(at: end &- 8)
        } else if start <= text.count &- 8 {
            first = text.word(at: start) & ~(~0 << UInt64(count &* 8))
        } else {
            var word: UInt64 = 0
            for index in start..<end {
                word |= UInt64(text[index]) << UInt64((index &- start) &* 8)
            }
            first = word
        }
    }

    /// Whether equal words mean equal keys.
    @inline(__always)
    var isExact: Bool { count <= 24 }

    /// A number below 64, which depends on all words.
    @inline(__always)
    var bitIndex: Int {
        let mixed = (first ^ last ^ second) &* 0x9e37_79b9_7f4a_7c15 &+ UInt64(count) << 58
        return Int(mixed >> 58)
    }
}
