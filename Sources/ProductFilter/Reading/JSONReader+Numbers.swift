/// A number as it was scanned.
struct NumberToken {
    /// The digits' value without the sign, when there are at most 19 of them.
    var magnitude: UInt64 = 0

    /// How many digits stand before a fraction or an exponent.
    var digits = 0

    var isNegative = false

    /// Whether the number has neither fraction nor exponent.
    var isInteger = true
}

extension NumberToken {
    /// The integer, or `nil` when it is out of range.
    var integer: Int? {
        // 20 digits may have wrapped around; none of them are in range, because the first is no 0.
        guard digits < 20 else { return nil }
        guard isNegative else { return Int(exactly: magnitude) }
        if magnitude == Int.min.magnitude { return Int.min }
        return Int(exactly: magnitude).map { -$0 }
    }
}

extension JSONReader {
    /// Goes past the number whose first character stands at the position, and checks it.
    @inline(__always)
    mutating func scanNumber(in text: Span<UInt8>) throws(Stop) -> NumberToken {
        var number = NumberToken()
        if text[position] == .minus {
            number.isNegative = true
            position &+= 1
        }
        let start = position
        while text.has(position), text[position].isDigit {
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
        guard text.has(position) else { return number }
        if text[position] == 0x2e {
            number.isInteger = false
            position &+= 1
            try skipDigits(in: text)
        }
        if text.has(position), text[position] | 0x20 == 0x65 {
            number.isInteger = false
            position &+= 1
            if text.has(position), text[position] == .minus || text[position] == 0x2b {
                position &+= 1
            }
            try skipDigits(in: text)
        }
        return number
    }

    /// Goes past one digit or more.
    private mutating func skipDigits(in text: Span<UInt8>) throws(Stop) {
        let start = position
        while text.has(position), text[position].isDigit { position &+= 1 }
        guard position > start else {
            throw fail(.invalidNumber, at: position, in: text, expected: "a digit")
        }
    }
}
