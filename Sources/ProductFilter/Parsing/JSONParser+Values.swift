/// Values of a known kind. One of another kind is recorded as a fault and skipped.
extension JSONParser {
    /// Opens a value that has to be an object or a list, and says whether it is.
    ///
    /// - Parameter bracket: the bracket that it begins with
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

    /// Opens a value that is an object or a list, or goes past `null`, which is as good as absent.
    mutating func openOptional(
        _ bracket: UInt8,
        _ expected: StaticString,
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

    /// Takes an integer.
    mutating func integer(
        expected: StaticString = "an integer",
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Int? {
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

    /// Takes a string.
    mutating func string(in text: Span<UInt8>) throws(ParseAbort) -> String? {
        guard try next(in: text, expected: "a string") == .quote else {
            try rejectValue(expected: "a string", in: text)
            return nil
        }
        return try scanString(in: text).value(in: text)
    }

    /// Takes `true` or `false`; `null` is as good as `false`.
    mutating func flag(in text: Span<UInt8>) throws(ParseAbort) -> Bool {
        let byte = try next(in: text, expected: "true or false")
        switch byte {
        case 0x74, 0x66, 0x6e: try skipScalar(in: text)
        default: try rejectValue(expected: "true or false", in: text)
        }
        return byte == 0x74
    }

    /// Takes a string that has to be a code, or `null`.
    ///
    /// - Parameter code: the code that a string is, or `nil` when it is none
    mutating func code<Code>(
        expected: StaticString,
        in text: Span<UInt8>,
        code: (String) -> Code?
    ) throws(ParseAbort) -> Code? {
        if try skipNull(expected: expected, in: text) { return nil }
        let start = position
        guard let string = try string(in: text) else { return nil }
        if let code = code(string) { return code }
        position = start
        try rejectValue(.invalidCode, expected: "\(expected)", in: text)
        return nil
    }

    /// Goes past `null`, and says whether it stood there.
    mutating func skipNull(expected: StaticString, in text: Span<UInt8>) throws(ParseAbort) -> Bool
    {
        guard try next(in: text, expected: "\(expected)") == 0x6e else { return false }
        try skipLiteral("null", in: text)
        return true
    }

    /// Whether the member's key is this name.
    @inline(__always)
    func isKey(_ name: String, in text: Span<UInt8>) -> Bool {
        keys.isKey(of: top, name, in: text)
    }

    /// Skips a member that must not stand where it does, and records it as a fault.
    ///
    /// - Parameter expected: the keys that may stand there
    mutating func rejectMember(expected: String, in text: Span<UInt8>) throws(ParseAbort) {
        let found = "`\(keys.excerpt(of: top, in: text))`"
        let offset = keys.offset(of: top)
        try record(.unknownKey, at: offset, in: text, expected: expected, found: found)
        try skipValue(in: text)
    }

    /// Refuses a text that begins with a byte order mark.
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
