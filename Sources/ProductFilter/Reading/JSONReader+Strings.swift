extension JSONReader {
    /// Goes past the string whose opening quote stands at the position, and checks it.
    mutating func scanString(in text: Span<UInt8>) throws(Stop) -> StringToken {
        let start = position &+ 1
        position = start
        var isEscaped = false
        while position < text.count {
            let byte = text[position]
            switch byte {
            case .quote:
                position &+= 1
                return StringToken(start: start, end: position &- 1, isEscaped: isEscaped)
            case .backslash:
                isEscaped = true
                try scanEscape(in: text)
            case 0..<0x20:
                throw fail(
                    .controlCharacter,
                    at: position,
                    in: text,
                    expected: "an escaped character"
                )
            default:
                position &+= 1
            }
        }
        throw fail(at: position, in: text, expected: "`\"`")
    }

    /// Goes past an escape, whose backslash stands at the position.
    private mutating func scanEscape(in text: Span<UInt8>) throws(Stop) {
        let start = position
        position &+= 1
        guard position < text.count else {
            throw fail(at: position, in: text, expected: "an escape")
        }
        switch text[position] {
        case .quote, .backslash, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74:
            position &+= 1
        case 0x75:
            let unit = try scanCodeUnit(escapedAt: start, in: text)
            guard unit & 0xf800 == 0xd800 else { return }
            guard unit < 0xdc00, position &+ 1 < text.count, text[position] == .backslash,
                text[position &+ 1] == 0x75
            else { throw failSurrogate(at: start, in: text) }
            position &+= 1
            let second = try scanCodeUnit(escapedAt: position &- 1, in: text)
            guard second & 0xfc00 == 0xdc00 else { throw failSurrogate(at: start, in: text) }
        default:
            throw fail(
                .invalidEscape,
                at: start,
                in: text,
                expected: "one of `\"\\/bfnrtu` after a backslash"
            )
        }
    }

    /// Goes past `u` and four hexadecimal digits, and returns their value.
    private mutating func scanCodeUnit(
        escapedAt start: Int,
        in text: Span<UInt8>
    ) throws(Stop) -> UInt32 {
        var unit: UInt32 = 0
        position &+= 1
        for _ in 0..<4 {
            guard position < text.count else {
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

    /// Records half a surrogate pair whose other half is missing, or cut off by the end.
    private mutating func failSurrogate(at start: Int, in text: Span<UInt8>) -> Stop {
        fail(.loneSurrogate, at: start, in: text, expected: "both halves of a surrogate pair")
    }
}
