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
        words = KeyWords(of: bytes.span)
    }
}

/// The first and the last eight bytes of a key, and their number: all of it, up to 16 bytes.
///
/// Comparing two words is many times faster than comparing bytes.
struct KeyWords: Hashable, Sendable {
    let first: UInt64
    let last: UInt64
    let count: Int

    @inline(__always)
    init(of bytes: Span<UInt8>) {
        count = bytes.count
        if count >= 8 {
            first = bytes.word(at: 0)
            last = bytes.word(at: count &- 8)
        } else {
            var word: UInt64 = 0
            for index in bytes.indices { word = word << 8 | UInt64(bytes[index]) }
            first = word
            last = 0
        }
    }

    /// Whether equal words mean equal keys.
    @inline(__always)
    var isExact: Bool { count <= 16 }

    /// One of 64 bits, by the key.
    @inline(__always)
    var bit: UInt64 {
        1 << (((first ^ last) &* 0x9e37_79b9_7f4a_7c15 &+ UInt64(count)) >> 58)
    }
}
