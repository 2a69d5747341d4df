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
        try skipLiteral("null", in: text)
        return true
    }

    /// Skips a value other than an object or a list, and validates it.
    mutating func skipScalar(in text: Span<UInt8>) throws(ParseAbort) {
        // coverage: unreachable because the caller has seen the next byte.
        switch try next(in: text, expected: "a value") {
        case .quote: _ = try scanString(in: text)
        case 0x74: try skipLiteral("true", in: text)
        case 0x66: try skipLiteral("false", in: text)
        case 0x6e: try skipLiteral("null", in: text)
        case .minus, 0x30...0x39: _ = try scanNumber(in: text)
        default: throw fail(at: position, in: text, expected: "a value")
        }
    }

    /// Skips the given literal at the current position.
    private mutating func skipLiteral(_ word: String, in text: Span<UInt8>) throws(ParseAbort) {
        for byte in word.utf8 {
            guard text.isInBounds(position), text[position] == byte else {
                throw fail(at: position, in: text, expected: "`\(word)`")
            }
            position &+= 1
        }
    }
}
