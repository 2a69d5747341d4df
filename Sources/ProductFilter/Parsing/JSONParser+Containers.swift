extension JSONParser {
    /// Opens the object or array whose bracket is at the current position.
    @inline(__always)
    mutating func open(in text: Span<UInt8>) throws(ParseAbort) {
        guard outer.count < nestingLimit else { throw failNesting(in: text) }
        outer.append(top)
        top = Frame(isObject: text[position] == .openBrace, firstKey: keys.count)
        position &+= 1
    }

    /// Records that the nesting exceeds the limit.
    private mutating func failNesting(in text: Span<UInt8>) -> ParseAbort {
        fail(
            .nestingTooDeep,
            at: position,
            in: text,
            expected: "at most \(nestingLimit) nested objects and lists"
        )
    }

    /// Closes the innermost object or array, whose bracket is at the current position.
    @inline(__always)
    private mutating func close() {
        if top.isObject { keys.close(top) }
        top = outer.removeLast()
        position &+= 1
    }

    /// Advances to the next value of the innermost object or array, or closes it.
    ///
    /// - Returns: `false` if the object or the array was closed.
    mutating func nextValue(in text: Span<UInt8>) throws(ParseAbort) -> Bool {
        top.isObject ? try nextMember(in: text) : try nextElement(in: text)
    }

    /// Advances to the next element of the innermost array, or closes the array.
    ///
    /// - Returns: `false` if the array was closed.
    mutating func nextElement(in text: Span<UInt8>) throws(ParseAbort) -> Bool {
        top.isInside = false
        guard try nextPart(until: .closeBracket, "a value", in: text) else { return false }
        top.count &+= 1
        top.isInside = true
        return true
    }

    /// Advances to the value of the innermost object's next member, or closes the object.
    ///
    /// A duplicate key is recorded as a fault and marked in the frame.
    ///
    /// - Returns: `false` if the object was closed.
    mutating func nextMember(in text: Span<UInt8>) throws(ParseAbort) -> Bool {
        top.isInside = false
        guard try nextPart(until: .closeBrace, "a key", in: text) else { return false }
        let start = position
        guard text[start] == .quote else {
            let expected = top.count == 0 ? "a key or `}`" : "a key"
            throw fail(at: start, in: text, expected: expected)
        }
        let string = try scanString(in: text)
        top.count &+= 1
        keys.append(string, to: &top, in: text)
        top.isInside = true
        if top.isKeyRepeated {
            let found = "`\(keys.excerpt(of: top, in: text))`"
            try record(.duplicateKey, at: start, in: text, expected: "each key once", found: found)
        }
        guard try next(in: text, expected: "`:`") == .colon else {
            throw fail(at: position, in: text, expected: "`:`")
        }
        position &+= 1
        return true
    }

    /// Advances to the value of the next member whose key isn't a duplicate, or closes the object.
    ///
    /// - Returns: `false` if the object was closed.
    mutating func nextNewMember(in text: Span<UInt8>) throws(ParseAbort) -> Bool {
        while try nextMember(in: text) {
            guard top.isKeyRepeated else { return true }
            try skipValue(in: text)
        }
        return false
    }

    /// Skips the comma, if one is required, and advances to the next key or element, or closes the
    /// container at its bracket.
    @inline(__always)
    private mutating func nextPart(
        until bracket: UInt8,
        _ part: StaticString,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Bool {
        let isFirst = top.count == 0
        let byte = try next(
            in: text,
            expected: Self.expectation(isFirst ? "\(part)" : "`,`", bracket)
        )
        if byte == bracket {
            close()
            return false
        }
        guard !isFirst else { return true }
        guard byte == .comma else {
            throw fail(at: position, in: text, expected: Self.expectation("`,`", bracket))
        }
        let comma = position
        position &+= 1
        if try next(in: text, expected: "\(part)") == bracket {
            throw fail(
                .trailingComma,
                at: comma,
                in: text,
                expected: "no comma before \(Self.name(of: bracket))"
            )
        }
        return true
    }

    private static func expectation(_ part: String, _ bracket: UInt8) -> String {
        "\(part) or \(name(of: bracket))"
    }

    private static func name(of bracket: UInt8) -> String {
        bracket == .closeBrace ? "`}`" : "`]`"
    }
}
