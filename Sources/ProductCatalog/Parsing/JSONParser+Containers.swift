extension JSONParser {
    /// Opens an object.
    ///
    /// - Parameters:
    ///   - expected: The expectation to report for a value of another type.
    ///   - text: The text.
    /// - Returns: `false` if the value has another type and was skipped.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public mutating func openObject(
        expected: StaticString = "an object",
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Bool {
        try openValue(.openBrace, expected: expected, in: text)
    }

    /// Opens an object, or skips `null`.
    ///
    /// - Parameters:
    ///   - expected: The expectation to report for a value of another type.
    ///   - text: The text.
    /// - Returns: `false` if the value is `null`, or has another type and was skipped.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public mutating func openOptionalObject(
        expected: StaticString = "an object",
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Bool {
        if try skipNull(expected: expected, in: text) { return false }
        return try openValue(.openBrace, expected: expected, in: text)
    }

    /// Opens a list.
    ///
    /// - Parameters:
    ///   - expected: The expectation to report for a value of another type.
    ///   - text: The text.
    /// - Returns: `false` if the value has another type and was skipped.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public mutating func openList(
        expected: StaticString = "a list",
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Bool {
        try openValue(.openBracket, expected: expected, in: text)
    }

    /// Opens a list, or skips `null`.
    ///
    /// - Parameters:
    ///   - expected: The expectation to report for a value of another type.
    ///   - text: The text.
    /// - Returns: `false` if the value is `null`, or has another type and was skipped.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public mutating func openOptionalList(
        expected: StaticString = "a list",
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Bool {
        if try skipNull(expected: expected, in: text) { return false }
        return try openValue(.openBracket, expected: expected, in: text)
    }

    @inline(__always)
    private mutating func openValue(
        _ bracket: UInt8,
        expected: StaticString,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Bool {
        guard try next(in: text, expected: expected) == bracket else {
            try rejectValue(expected: "\(expected)", in: text)
            return false
        }
        try open(in: text)
        return true
    }

    /// Opens the object or list whose bracket is at the current position.
    mutating func open(in text: Span<UInt8>) throws(ParseAbort) {
        guard outer.count < options.nestingLimit else {
            throw fail(
                .nestingTooDeep,
                at: position,
                in: text,
                expected: "at most \(options.nestingLimit) nested objects and lists"
            )
        }
        outer.append(top)
        top = Frame(firstKey: keys.count, isObject: text[position] == .openBrace)
        position &+= 1
    }

    /// Closes the innermost object or list, whose bracket is at the current position.
    private mutating func close() {
        if top.isObject { keys.close(top) }
        top = outer.removeLast()
        position &+= 1
    }
}

extension JSONParser {
    /// Whether the innermost object or list is a member of the outermost object.
    var isInOuterMember: Bool {
        mutating get { outer.count == 2 }
    }

    /// Advances to the next element of the innermost list, or closes the list.
    ///
    /// - Parameter text: The text.
    /// - Returns: `false` if the list was closed.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    /// - Precondition: A list was opened last, and its previous element has been parsed or skipped.
    @inline(__always)
    public mutating func nextElement(in text: Span<UInt8>) throws(ParseAbort) -> Bool {
        // The usual case: a comma right after an element, and another element right after it.
        let next = position &+ 1
        if text.isInBounds(next), top.count > 0, text[next &- 1] == .comma, text[next] > 0x20,
            text[next] != .closeBracket
        {
            position = next
            top.count &+= 1
            return true
        }
        return try nextElementAfterWhitespace(in: text)
    }

    @inline(never)
    private mutating func nextElementAfterWhitespace(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Bool {
        top.isInside = false
        let byte = peek(in: text)
        if top.count > 0, byte == .comma {
            let comma = position
            position &+= 1
            if try next(in: text, expected: "a value") == .closeBracket {
                throw failTrailingComma(at: comma, in: text)
            }
        } else if byte == .closeBracket {
            close()
            return false
        } else if top.count > 0 || byte == nil {
            throw fail(
                at: position,
                in: text,
                expected: top.count > 0 ? "`,` or `]`" : "a value or `]`"
            )
        }
        top.count &+= 1
        top.isInside = true
        return true
    }

    /// Advances to the value of the innermost object's next member, or closes the object.
    ///
    /// A member with a duplicate key is recorded as a fault and skipped.
    ///
    /// - Parameter text: The text.
    /// - Returns: `false` if the object was closed.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    /// - Precondition: An object was opened last, and the value of its previous member has been
    ///   parsed or skipped.
    /// - Complexity: O(bytes of the key) on average.
    public mutating func nextMember(in text: Span<UInt8>) throws(ParseAbort) -> Bool {
        while try nextMemberOrDuplicate(in: text) {
            guard top.isKeyRepeated else { return true }
            try skipValue(in: text)
        }
        return false
    }

    /// Advances to the next value of the innermost object or list, or closes it.
    ///
    /// - Returns: `false` if the object or the list was closed.
    mutating func nextValue(in text: Span<UInt8>) throws(ParseAbort) -> Bool {
        top.isObject ? try nextMemberOrDuplicate(in: text) : try nextElement(in: text)
    }

    /// Advances to the value of the innermost object's next member, or closes the object.
    ///
    /// A duplicate key is recorded as a fault and marked in the frame.
    ///
    /// - Returns: `false` if the object was closed.
    private mutating func nextMemberOrDuplicate(in text: Span<UInt8>) throws(ParseAbort) -> Bool {
        top.isInside = false
        var byte = peek(in: text)
        if top.count > 0 {
            if byte == .comma {
                let comma = position
                position &+= 1
                byte = try next(in: text, expected: "a key")
                if byte == .closeBrace { throw failTrailingComma(at: comma, in: text) }
                if byte != .quote { throw fail(at: position, in: text, expected: "a key") }
            } else if byte != .closeBrace {
                throw fail(at: position, in: text, expected: "`,` or `}`")
            }
        }
        if byte == .closeBrace {
            close()
            return false
        }
        guard byte == .quote else {
            throw fail(at: position, in: text, expected: "a key or `}`")
        }
        let start = position
        let string = try scanString(in: text)
        top.count &+= 1
        keys.append(string, to: &top, in: text)
        top.isInside = true
        if top.isKeyRepeated { try recordDuplicateKey(at: start, in: text) }
        guard try next(in: text, expected: "`:`") == .colon else {
            throw fail(at: position, in: text, expected: "`:`")
        }
        position &+= 1
        return true
    }

    private mutating func recordDuplicateKey(
        at start: Int,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        let found = "`\(keyExcerpt(in: text).visible)`"
        try record(.duplicateKey, at: start, in: text, expected: "each key once", found: found)
    }

    private mutating func failTrailingComma(at comma: Int, in text: Span<UInt8>) -> ParseAbort {
        let bracket = top.isObject ? "`}`" : "`]`"
        return fail(.trailingComma, at: comma, in: text, expected: "no comma before \(bracket)")
    }
}
