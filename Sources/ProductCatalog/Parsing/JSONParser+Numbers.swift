extension JSONParser {
    /// Parses a non-negative integer of at most seven digits, or returns `nil` for any other value
    /// and leaves the parser before it.
    ///
    /// All digits are converted at once.
    @inline(__always)
    mutating func shortInteger(in text: Span<UInt8>) -> WideInt? {
        guard position <= text.count &- 8 else { return nil }
        let word = text.word(at: position)
        let digits = word.leadingDigits
        guard 1...7 ~= digits else { return nil }
        let next = UInt8(truncatingIfNeeded: word >> UInt64(digits &* 8))
        // The number goes on with a fraction or an exponent, or has a leading zero.
        if next == 0x2e || next | 0x20 == 0x65 { return nil }
        if digits > 1, UInt8(truncatingIfNeeded: word) == 0x30 { return nil }
        position &+= digits
        return (word << UInt64(64 &- digits &* 8)).decimalValue
    }

    /// Scans and validates the number that begins at the current position.
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

/// Eight bytes of a text, the first in the lowest bits.
extension UInt64 {
    /// The number of digits before the first byte that isn't one.
    @inline(__always)
    fileprivate var leadingDigits: Int {
        // A digit has 3 in its high half, also after 6 is added.
        let high: UInt64 = 0xf0f0_f0f0_f0f0_f0f0
        let others =
            ((self & high) | ((self &+ 0x0606_0606_0606_0606) & high) >> 4) ^ 0x3333_3333_3333_3333
        return others.trailingZeroBitCount / 8
    }

    /// The value of eight digits, where 0 counts as the digit 0.
    @inline(__always)
    fileprivate var decimalValue: WideInt {
        let digits = self & 0x0f0f_0f0f_0f0f_0f0f
        let pairs = (digits &* 10 &+ digits >> 8) & 0x00ff_00ff_00ff_00ff
        let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_ffff_0000_ffff
        return WideInt(truncatingIfNeeded: (fours &* 10000 &+ fours >> 32) & 0xffff_ffff)
    }
}
