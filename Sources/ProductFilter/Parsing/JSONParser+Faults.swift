extension JSONParser {
    typealias Code = ParsingError.Code

    /// Records a fault after which reading can go on.
    ///
    /// - Throws: when it is one more than may be collected
    mutating func record(
        _ code: Code,
        at offset: Int,
        in text: Span<UInt8>,
        expected: String,
        found: String
    ) throws(ParseAbort) {
        guard faults.count < faultLimit else {
            hasMoreFaults = true
            throw ParseAbort()
        }
        faults.append(
            ParsingError.Fault(
                code: code,
                path: path(in: text),
                offset: offset,
                expected: expected,
                found: found
            )
        )
    }

    /// Records what breaks the grammar, and returns what to throw.
    ///
    /// - Parameter code: what is wrong; without one, it is what stands there
    mutating func fail(
        _ code: Code? = nil,
        at offset: Int,
        in text: Span<UInt8>,
        expected: String
    ) -> ParseAbort {
        do throws(ParseAbort) {
            if offset < text.count {
                let found = text.character(at: offset)
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

    /// Skips a value of the wrong kind and records it as a fault.
    mutating func rejectValue(
        _ code: Code = .wrongType,
        expected: String,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        let byte = try next(in: text, expected: expected)
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
                found: "`\(text.excerpt(start..<position, limit: 40))`"
            )
        }
    }

    /// The path to where the reader stands.
    private func path(in text: Span<UInt8>) -> String {
        var path = ""
        for frame in outer + [top] where frame.isInside {
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
    /// A key as a step of a JSONata path: as it is when it is a plain name, and else between
    /// backticks.
    fileprivate var pathStep: String {
        let isPlain = utf8.allSatisfy { byte in
            byte == 0x5f || byte.isDigit || (byte | 0x20) &- 0x61 < 26
        }
        return isPlain && utf8.first?.isDigit == false ? self : "`\(self)`"
    }
}

extension Span<UInt8> {
    /// Text of a span known to be UTF-8, cut when it is longer than a number of bytes.
    func excerpt(_ range: Range<Int>, limit: Int) -> String {
        guard range.count > limit else { return string(range) }
        var end = range.lowerBound + limit
        while self[end].isContinuation { end -= 1 }
        return string(range.lowerBound..<end) + "…"
    }

    /// The character at a place, for people to read.
    fileprivate func character(at offset: Int) -> String {
        var end = offset + 1
        while end < count, self[end].isContinuation { end += 1 }
        return self[offset] < 0x20 || self[offset] == 0x7f
            ? self[offset].hexadecimal : "`\(string(offset..<end))`"
    }
}

extension UInt8 {
    /// The byte as people write it, such as `byte 0x1f`.
    fileprivate var hexadecimal: String {
        "byte 0x\(self < 16 ? "0" : "")\(String(self, radix: 16))"
    }
}
