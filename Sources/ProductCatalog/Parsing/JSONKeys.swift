/// The known keys of a JSON object, as the cases of an enumeration.
///
/// Create it once per type, in a static property: see ``JSONParsable``.
public struct JSONKeys<Key: RawRepresentable & CaseIterable & Sendable>: Sendable
where Key.RawValue == String {
    @usableFromInline let cases: [Key]
    @usableFromInline let names: [KeyName]

    /// The keys as messages list them, such as `` `restrictTo` or `exclude` ``.
    public let list: String

    /// Creates the table of all cases of the enumeration. The key of a case is its raw value.
    public init() {
        cases = Array(Key.allCases)
        names = cases.map { KeyName($0.rawValue) }
        let quoted = cases.map { "`\($0.rawValue)`" }
        list =
            (quoted.count > 1 ? quoted.dropLast().joined(separator: ", ") + " or " : "")
            + (quoted.last ?? "")
    }
}

/// A known key, in the form in which it's compared.
@usableFromInline
struct KeyName: Sendable {
    let words: KeyWords
    let bytes: [UInt8]

    @usableFromInline
    init(_ name: String) {
        let bytes = Array(name.utf8)
        self.bytes = bytes
        words = KeyWords(of: bytes.span, from: 0, to: bytes.count)
    }
}

/// Three words of a key, and the number of its bytes: all of it, up to 24 bytes.
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

    /// One of 64 bits, by the key.
    @inline(__always)
    var bit: UInt64 {
        1 << (((first ^ last) &* 0x9e37_79b9_7f4a_7c15 &+ UInt64(count)) >> 58)
    }
}
