extension JSONParser {
    /// Skips a value of any type, and validates it.
    ///
    /// - Parameter text: The text.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    /// - Complexity: O(bytes of the value), without recursion.
    public mutating func skipValue(in text: Span<UInt8>) throws(ParseAbort) {
        try skipValue(in: text) { _, _ in }
    }

    /// Skips a value of any type, and validates it.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - checkMember: Called at each member of the objects in the value. It may record a fault, but
    ///     leaves the parser where it is.
    @inline(__always)
    package mutating func skipValue(
        in text: Span<UInt8>,
        checkMember: (inout JSONParser, Span<UInt8>) throws(ParseAbort) -> Void
    ) throws(ParseAbort) {
        let floor = outer.count
        repeat {
            switch try next(in: text, expected: "a value") {
            case .openBrace, .openBracket: try open(in: text)
            default: try skipScalar(in: text)
            }
            while outer.count > floor, !(try nextValue(in: text)) {}
            if outer.count > floor, top.isObject { try checkMember(&self, text) }
        } while outer.count > floor
    }

    /// Skips the value if it's `null`.
    ///
    /// - Parameters:
    ///   - expected: The expectation to report if the text ends instead.
    ///   - text: The text.
    /// - Returns: Whether the value was `null`.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public mutating func skipNull(
        expected: StaticString = "a value",
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Bool {
        guard try next(in: text, expected: expected) == 0x6e else { return false }
        try skip(.null, in: text)
        return true
    }

    /// Skips a value other than an object or a list, and validates it.
    mutating func skipScalar(in text: Span<UInt8>) throws(ParseAbort) {
        switch try next(in: text, expected: "a value") {
        case .quote: _ = try scanString(in: text)
        case 0x74: try skip(.true, in: text)
        case 0x66: try skip(.false, in: text)
        case 0x6e: try skip(.null, in: text)
        case .minus, 0x30...0x39: _ = try scanNumber(in: text)
        default: throw fail(at: position, in: text, expected: "a value")
        }
    }

    /// Skips the given literal at the current position.
    @inline(__always)
    private mutating func skip(_ literal: JSONLiteral, in text: Span<UInt8>) throws(ParseAbort) {
        guard position <= text.count &- 8, literal.isPrefix(of: text.word(at: position)) else {
            return try skipBytes(of: literal, in: text)
        }
        position &+= literal.count
    }

    private mutating func skipBytes(
        of literal: JSONLiteral,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        for byte in literal.name.utf8 {
            guard text.isInBounds(position), text[position] == byte else {
                throw fail(at: position, in: text, expected: "`\(literal.name)`")
            }
            position &+= 1
        }
    }
}

/// One of the three literal names.
private struct JSONLiteral {
    let name: String
    let count: Int

    /// The bytes of the name, the first in the lowest bits.
    private let bytes: UInt64

    static var `true`: Self { Self(name: "true", count: 4, bytes: 0x6575_7274) }
    static var `false`: Self { Self(name: "false", count: 5, bytes: 0x65_736c_6166) }
    static var null: Self { Self(name: "null", count: 4, bytes: 0x6c6c_756e) }

    /// Returns whether eight bytes begin with the name.
    @inline(__always)
    func isPrefix(of word: UInt64) -> Bool {
        (word ^ bytes) << UInt64(64 &- count &* 8) == 0
    }
}
