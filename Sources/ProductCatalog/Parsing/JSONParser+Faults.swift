extension JSONParser {
    /// Records a fault after which parsing can continue.
    ///
    /// - Parameters:
    ///   - code: The kind of fault.
    ///   - offset: The offset in the text.
    ///   - text: The text.
    ///   - expected: What is valid here, such as `an integer`.
    ///   - found: What was found: text between backticks, or a description such as `an object`.
    ///   - key: The key of a member of the current value, if the fault is in that member.
    /// - Throws: ``ParseAbort`` if the limit of faults is exceeded.
    public mutating func record(
        _ code: ParsingError.Code,
        at offset: Int,
        in text: Span<UInt8>,
        expected: String,
        found: String,
        key: String? = nil
    ) throws(ParseAbort) {
        guard faults.count < options.faultLimit else {
            hasMoreFaults = true
            throw ParseAbort()
        }
        faults.append(
            ParsingError.Fault(
                code: code,
                path: path(in: text) + (key.map { ".\($0)" } ?? ""),
                offset: offset,
                expected: expected,
                found: found
            )
        )
    }

    /// Records that an object doesn't have a required key.
    ///
    /// Call this when the object has been closed.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - offset: The offset of the object in the text.
    ///   - text: The text.
    /// - Throws: ``ParseAbort`` if the limit of faults is exceeded.
    public mutating func recordMissingKey(
        _ key: String,
        at offset: Int,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        let found = "an object without it"
        try record(.missingKey, at: offset, in: text, expected: "`\(key)`", found: found)
    }

    /// Records a fault in the grammar and returns the error to throw.
    ///
    /// At the end of the text the fault is `unexpectedEnd`, or `invalidUTF8` if the text was cut
    /// there, whatever the code.
    ///
    /// - Parameters:
    ///   - code: The kind of fault, or `nil` for an unexpected character.
    ///   - offset: The offset of the fault.
    ///   - text: The text.
    ///   - expected: What is valid at this offset.
    mutating func fail(
        _ code: ParsingError.Code? = nil,
        at offset: Int,
        in text: Span<UInt8>,
        expected: String
    ) -> ParseAbort {
        do throws(ParseAbort) {
            if offset < text.count {
                let found =
                    code == .loneSurrogate
                    ? "`\(text.string(offset..<offset + 6))`" : text.character(at: offset)
                let code = code ?? .unexpectedCharacter
                try record(code, at: offset, in: text, expected: expected, found: found)
            } else if let byte = firstInvalidByte {
                let found = byte.hexadecimal
                try record(.invalidUTF8, at: offset, in: text, expected: "UTF-8", found: found)
            } else {
                let found = "the end of the input"
                try record(.unexpectedEnd, at: offset, in: text, expected: expected, found: found)
            }
        } catch {}
        return ParseAbort()
    }

    /// Skips the value at the current position and records it as a fault.
    ///
    /// - Parameters:
    ///   - code: The kind of fault.
    ///   - expected: What is valid here, such as `an integer`.
    ///   - text: The text.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public mutating func rejectValue(
        _ code: ParsingError.Code = .wrongType,
        expected: String,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        let byte = try next(in: text, expected: "a value")
        let start = position
        if byte == .openBrace || byte == .openBracket {
            let found = byte == .openBrace ? "an object" : "a list"
            try record(code, at: start, in: text, expected: expected, found: found)
            try skipValue(in: text)
        } else {
            try skipScalar(in: text)
            try record(
                code,
                at: start,
                in: text,
                expected: expected,
                found: "`\(text.excerpt(start..<position, limit: 40).visible)`"
            )
        }
    }

    /// The JSONata path to the current value.
    private func path(in text: Span<UInt8>) -> String {
        var path = ""
        for depth in 0...outer.count {
            let frame = depth < outer.count ? outer[depth] : top
            guard frame.isInside else { continue }
            guard frame.isObject else {
                path += "[\(frame.count - 1)]"
                continue
            }
            if !path.isEmpty { path += "." }
            path += keys.excerpt(of: frame, in: text).pathStep
        }
        return path
    }
}

extension String {
    /// The key as a step of a JSONata path, between backticks unless it's a plain name.
    package var pathStep: String {
        let isPlain = utf8.allSatisfy { byte in
            byte == 0x5f || byte.isDigit || (byte | 0x20) &- 0x61 < 26
        }
        return isPlain && utf8.first?.isDigit == false ? self : "`\(visible)`"
    }
}

extension Span<UInt8> {
    /// Returns a part of valid UTF-8 as a string, truncated at a character if it's longer than
    /// `limit` bytes.
    func excerpt(_ range: Range<Int>, limit: Int) -> String {
        guard range.count > limit else { return string(range) }
        var end = range.lowerBound + limit
        while self[end].isContinuation { end -= 1 }
        return string(range.lowerBound..<end) + "…"
    }

    /// Returns the character at an offset as messages quote it.
    fileprivate func character(at offset: Int) -> String {
        var end = offset + 1
        while end < count, self[end].isContinuation { end += 1 }
        if self[offset] < 0x20 || self[offset] == 0x7f { return self[offset].hexadecimal }
        let character = string(offset..<end)
        return "`\(character == " " ? character : character.visible)`"
    }
}

extension UInt8 {
    /// The byte as messages quote it, such as `byte 0x1f`.
    fileprivate var hexadecimal: String {
        "byte 0x\(self < 16 ? "0" : "")\(String(self, radix: 16))"
    }
}
