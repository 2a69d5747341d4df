extension JSONParser {
    /// Scans and validates the string whose opening quote is at the current position.
    @inline(__always)
    mutating func scanString(in text: Span<UInt8>) throws(ParseAbort) -> StringToken {
        let start = position &+ 1
        let end = text.firstSpecial(from: start)
        if text.isInBounds(end), text[end] == .quote {
            position = end &+ 1
            return StringToken(start: start, end: end, isEscaped: false)
        }
        position = end
        return try scanRest(ofStringAt: start, in: text)
    }

    /// Scans the rest of a string, from a byte that isn't its end.
    private mutating func scanRest(
        ofStringAt start: Int,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> StringToken {
        var isEscaped = false
        while true {
            position = text.firstSpecial(from: position)
            guard text.isInBounds(position) else {
                throw fail(at: position, in: text, expected: "`\"`")
            }
            switch text[position] {
            case .quote:
                position &+= 1
                return StringToken(start: start, end: position &- 1, isEscaped: isEscaped)
            case .backslash:
                isEscaped = true
                try scanEscape(in: text)
            default:
                throw fail(
                    .controlCharacter,
                    at: position,
                    in: text,
                    expected: "an escaped character"
                )
            }
        }
    }

    /// Skips and validates the escape sequence whose backslash is at the current position.
    private mutating func scanEscape(in text: Span<UInt8>) throws(ParseAbort) {
        let start = position
        position &+= 1
        guard text.isInBounds(position) else {
            throw fail(at: position, in: text, expected: "an escape")
        }
        switch text[position] {
        case .quote, .backslash, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74:
            position &+= 1
        case 0x75:
            position &+= 1
            let unit = try scanCodeUnit(escapedAt: start, in: text)
            guard unit & 0xf800 == 0xd800 else { return }
            guard unit < 0xdc00, try scanLowSurrogate(in: text) else {
                throw fail(
                    .loneSurrogate,
                    at: start,
                    in: text,
                    expected: "both halves of a surrogate pair"
                )
            }
        default:
            throw fail(
                .invalidEscape,
                at: start,
                in: text,
                expected: "one of `\"\\/bfnrtu` after a backslash"
            )
        }
    }

    /// Scans an escaped low surrogate.
    ///
    /// - Returns: `false` if the next characters aren't one.
    private mutating func scanLowSurrogate(in text: Span<UInt8>) throws(ParseAbort) -> Bool {
        let start = position
        for byte in [UInt8.backslash, 0x75] {
            guard text.isInBounds(position) else {
                throw fail(at: position, in: text, expected: "the other half of a surrogate pair")
            }
            guard text[position] == byte else { return false }
            position &+= 1
        }
        return try scanCodeUnit(escapedAt: start, in: text) & 0xfc00 == 0xdc00
    }

    /// Scans four hexadecimal digits and returns their value.
    ///
    /// - Parameters:
    ///   - start: The offset of the escape's backslash, where a fault is reported.
    ///   - text: The text.
    private mutating func scanCodeUnit(
        escapedAt start: Int,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard text.isInBounds(position) else {
                throw fail(at: position, in: text, expected: "a hexadecimal digit")
            }
            guard let digit = text[position].hexadecimalValue else {
                throw fail(
                    .invalidEscape,
                    at: start,
                    in: text,
                    expected: "four hexadecimal digits after `\\u`"
                )
            }
            unit = unit << 4 | digit
            position &+= 1
        }
        return unit
    }
}
