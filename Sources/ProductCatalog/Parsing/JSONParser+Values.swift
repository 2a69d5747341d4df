/// Typed values. A value of another type is recorded as a fault and skipped.
extension JSONParser {
    /// Parses an integer.
    ///
    /// - Parameters:
    ///   - expected: The expectation to report for a value of another type.
    ///   - text: The text.
    /// - Returns: The integer, or `nil` if the value has another type or is out of the range of
    ///   `WideInt`.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    @inline(__always)
    public mutating func integer(
        expected: StaticString = "an integer",
        in text: Span<UInt8>
    ) throws(ParseAbort) -> WideInt? {
        if let integer = shortInteger(in: text) { return integer }
        return try longInteger(expected: expected, in: text)
    }

    /// Parses an integer of any length, after whitespace.
    @inline(never)
    private mutating func longInteger(
        expected: StaticString,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> WideInt? {
        let byte = try next(in: text, expected: expected)
        if let integer = shortInteger(in: text) { return integer }
        guard byte.isDigit || byte == .minus else {
            try rejectNonInteger(expected: expected, in: text)
            return nil
        }
        let start = position
        let number = try scanNumber(in: text)
        if number.isInteger, let integer = number.integer { return integer }
        position = start
        try rejectNumber(isInteger: number.isInteger, in: text)
        return nil
    }

    /// Rejects a value that isn't a number. Digits between quotes are so common that the message
    /// says what to do about them.
    private mutating func rejectNonInteger(
        expected: StaticString,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        var isQuoted = false
        if text[position] == .quote {
            let start = position
            let string = try scanString(in: text)
            isQuoted = text.isInteger(string.start..<string.end)
            position = start
        }
        try rejectValue(expected: "\(expected)" + (isQuoted ? " without quotes" : ""), in: text)
    }

    /// Rejects a number that isn't an integer in the range of `WideInt`.
    private mutating func rejectNumber(
        isInteger: Bool,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        if isInteger {
            let expected = "an integer from \(WideInt.min) to \(WideInt.max)"
            try rejectValue(.integerOutOfRange, expected: expected, in: text)
        } else {
            let expected = "an integer, without fraction or exponent"
            try rejectValue(expected: expected, in: text)
        }
    }

    /// Parses a string.
    ///
    /// - Parameters:
    ///   - expected: The expectation to report for a value of another type.
    ///   - text: The text.
    /// - Returns: The string, or `nil` if the value has another type.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public mutating func string(
        expected: StaticString = "a string",
        in text: Span<UInt8>
    ) throws(ParseAbort) -> String? {
        try stringToken(expected: expected, in: text)?.value(in: text)
    }

    /// Returns whether the next value is a string.
    package mutating func isAtString(in text: Span<UInt8>) -> Bool {
        peek(in: text) == .quote
    }

    /// Scans a string.
    @inline(__always)
    mutating func stringToken(
        expected: StaticString = "a string",
        in text: Span<UInt8>
    ) throws(ParseAbort) -> StringToken? {
        guard try next(in: text, expected: expected) == .quote else {
            try rejectValue(expected: "\(expected)", in: text)
            return nil
        }
        return try scanString(in: text)
    }

    /// Parses a Boolean, or skips `null`.
    ///
    /// - Parameter text: The text.
    /// - Returns: The Boolean, or `nil` if the value is `null` or has another type.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public mutating func flag(in text: Span<UInt8>) throws(ParseAbort) -> Bool? {
        let byte = try next(in: text, expected: "true or false")
        switch byte {
        case 0x74, 0x66, 0x6e: try skipScalar(in: text)
        default: try rejectValue(expected: "true or false", in: text)
        }
        return byte == 0x74 ? true : byte == 0x66 ? false : nil
    }

    /// Parses a country code.
    ///
    /// - Parameter text: The text.
    /// - Returns: The code, or `nil` if the value has another type or isn't two letters.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public mutating func countryCode(in text: Span<UInt8>) throws(ParseAbort) -> CountryCode? {
        try code(in: text)
    }

    /// Parses a currency code.
    ///
    /// - Parameter text: The text.
    /// - Returns: The code, or `nil` if the value has another type or isn't three letters.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public mutating func currencyCode(in text: Span<UInt8>) throws(ParseAbort) -> CurrencyCode? {
        try code(in: text)
    }

    /// Parses the code of a country or a currency.
    ///
    /// - Returns: The code, or `nil` if the value has another type or isn't a code.
    mutating func code<Code: LetterCode>(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Code? {
        let expected = Code.expectation
        _ = try next(in: text, expected: expected)
        let start = position
        guard let token = try stringToken(expected: expected, in: text) else { return nil }
        if let code = Code(token, in: text) { return code }
        position = start
        try rejectValue(.invalidCode, expected: "\(expected)", in: text)
        return nil
    }
}

extension Span<UInt8> {
    /// Returns whether a part is a minus sign and digits, or only digits.
    fileprivate func isInteger(_ range: Range<Int>) -> Bool {
        let digits = self[range.lowerBound] == .minus ? range.dropFirst() : range
        return !digits.isEmpty && digits.allSatisfy { self[$0].isDigit }
    }
}
