/// Typed values. A value of another type is recorded as a fault and skipped.
extension JSONParser {
    /// Opens an object or an array.
    ///
    /// - Parameters:
    ///   - bracket: The opening bracket.
    ///   - expected: The expectation to report for any other value.
    ///   - text: The text.
    /// - Returns: `false` if the value has another type and was skipped.
    mutating func openValue(
        _ bracket: UInt8,
        expected: StaticString,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Bool {
        guard try next(in: text, expected: "\(expected)") == bracket else {
            try rejectValue(expected: "\(expected)", in: text)
            return false
        }
        try open(in: text)
        return true
    }

    /// Opens an object or an array, or skips `null`.
    ///
    /// - Parameters:
    ///   - bracket: The opening bracket.
    ///   - expected: The expectation to report for any other value.
    ///   - text: The text.
    /// - Returns: `false` if the value is `null`, or has another type and was skipped.
    mutating func openOptional(
        _ bracket: UInt8,
        expected: StaticString,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Bool {
        let byte = try next(in: text, expected: "\(expected)")
        guard byte == bracket else {
            if byte == 0x6e {
                try skipLiteral("null", in: text)
            } else {
                try rejectValue(expected: "\(expected)", in: text)
            }
            return false
        }
        try open(in: text)
        return true
    }

    /// Parses an integer.
    mutating func integer(
        expected: StaticString = "an integer",
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Int? {
        // coverage: unreachable because the caller has seen the next byte.
        let byte = try next(in: text, expected: "\(expected)")
        guard byte.isDigit || byte == .minus else {
            try rejectValue(expected: "\(expected)", in: text)
            return nil
        }
        let start = position
        let number = try scanNumber(in: text)
        if number.isInteger, let integer = number.integer { return integer }
        position = start
        if number.isInteger {
            let expected = "an integer from \(Int.min) to \(Int.max)"
            try rejectValue(.integerOutOfRange, expected: expected, in: text)
        } else {
            let expected = "an integer, without fraction or exponent"
            try rejectValue(expected: expected, in: text)
        }
        return nil
    }

    /// Parses a string.
    mutating func string(in text: Span<UInt8>) throws(ParseAbort) -> String? {
        // coverage: unreachable because the caller has seen the next byte.
        guard try next(in: text, expected: "a string") == .quote else {
            try rejectValue(expected: "a string", in: text)
            return nil
        }
        return try scanString(in: text).value(in: text)
    }

    /// Parses a Boolean. `null` is the same as `false`.
    mutating func flag(in text: Span<UInt8>) throws(ParseAbort) -> Bool {
        let byte = try next(in: text, expected: "true or false")
        switch byte {
        case 0x74, 0x66, 0x6e: try skipScalar(in: text)
        default: try rejectValue(expected: "true or false", in: text)
        }
        return byte == 0x74
    }

    /// Parses the code of a country or a currency. `null` is the same as absent.
    ///
    /// - Parameters:
    ///   - expected: The expectation to report for any other value.
    ///   - text: The text.
    ///   - makeCode: Returns the code with a spelling, or `nil` if the spelling isn't valid.
    mutating func code<Code>(
        expected: StaticString,
        in text: Span<UInt8>,
        makeCode: (String) -> Code?
    ) throws(ParseAbort) -> Code? {
        if try skipNull(expected: expected, in: text) { return nil }
        let start = position
        guard let string = try string(in: text) else { return nil }
        if let code = makeCode(string) { return code }
        position = start
        try rejectValue(.invalidCode, expected: "\(expected)", in: text)
        return nil
    }

    /// Skips the value if it's `null`.
    ///
    /// - Returns: Whether the value was `null`.
    mutating func skipNull(expected: StaticString, in text: Span<UInt8>) throws(ParseAbort) -> Bool
    {
        guard try next(in: text, expected: "\(expected)") == 0x6e else { return false }
        try skipLiteral("null", in: text)
        return true
    }

    /// Returns whether the current member has the given key.
    @inline(__always)
    func isKey(_ name: String, in text: Span<UInt8>) -> Bool {
        keys.isKey(of: top, name, in: text)
    }

    /// Skips the current member and records an unknown key.
    ///
    /// - Parameters:
    ///   - expected: The known keys, as a list that ends with "or".
    ///   - text: The text.
    mutating func rejectMember(expected: String, in text: Span<UInt8>) throws(ParseAbort) {
        let found = "`\(keys.excerpt(of: top, in: text))`"
        let offset = keys.offset(of: top)
        try record(.unknownKey, at: offset, in: text, expected: expected, found: found)
        try skipValue(in: text)
    }

    /// Rejects a text that begins with a byte order mark.
    mutating func rejectByteOrderMark(in text: Span<UInt8>) throws(ParseAbort) {
        guard text.count >= 3, text[0] == 0xef, text[1] == 0xbb, text[2] == 0xbf else { return }
        try record(
            .byteOrderMark,
            at: 0,
            in: text,
            expected: "an object",
            found: "a byte order mark"
        )
        throw ParseAbort()
    }
}
