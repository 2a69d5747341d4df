extension JSONParser {
    /// Scans and validates the number that begins at the current position.
    @inline(__always)
    mutating func scanNumber(in text: Span<UInt8>) throws(ParseAbort) -> NumberToken {
        var number = NumberToken()
        if text[position] == .minus {
            number.isNegative = true
            position &+= 1
        }
        let start = position
        while text.isInBounds(position), text[position].isDigit {
            number.magnitude = number.magnitude &* 10 &+ UInt64(text[position] &- 0x30)
            position &+= 1
        }
        number.digits = position &- start
        guard number.digits > 0 else {
            throw fail(.invalidNumber, at: position, in: text, expected: "a digit")
        }
        if number.digits > 1, text[start] == 0x30 {
            throw fail(
                .invalidNumber,
                at: start,
                in: text,
                expected: "a number without leading zeros"
            )
        }
        guard text.isInBounds(position) else { return number }
        if text[position] == 0x2e {
            number.isInteger = false
            position &+= 1
            try skipDigits(in: text)
        }
        if text.isInBounds(position), text[position] | 0x20 == 0x65 {
            number.isInteger = false
            position &+= 1
            if text.isInBounds(position), text[position] == .minus || text[position] == 0x2b {
                position &+= 1
            }
            try skipDigits(in: text)
        }
        return number
    }

    /// Skips one or more digits.
    private mutating func skipDigits(in text: Span<UInt8>) throws(ParseAbort) {
        let start = position
        while text.isInBounds(position), text[position].isDigit { position &+= 1 }
        guard position > start else {
            throw fail(.invalidNumber, at: position, in: text, expected: "a digit")
        }
    }
}
