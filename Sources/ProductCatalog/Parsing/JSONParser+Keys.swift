extension JSONParser {
    /// Returns the key of the current member, or `nil` if it's unknown.
    ///
    /// Call this after ``nextMember(in:)``, before the member's value is parsed.
    ///
    /// - Parameters:
    ///   - keys: The known keys.
    ///   - text: The text.
    @inlinable
    public mutating func key<Key>(among keys: JSONKeys<Key>, in text: Span<UInt8>) -> Key? {
        guard let index = indexOfKey(among: keys.names, in: text) else { return nil }
        return keys.cases[index]
    }

    // Mutating, because a nonmutating method would get a copy of the parser.
    @usableFromInline
    mutating func indexOfKey(among names: KeyNames, in text: Span<UInt8>) -> Int? {
        keys.indexOfLast(among: names, in: text)
    }

    /// Returns the key of the current member as a string.
    ///
    /// Call this after ``nextMember(in:)``, before the member's value is parsed.
    ///
    /// - Parameter text: The text.
    public func keyString(in text: Span<UInt8>) -> String {
        keys.string(of: top, in: text)
    }

    /// The words of the key that was parsed last.
    var keyWords: KeyWords {
        mutating get { keys.lastWords }
    }

    /// The number of bytes in the key that was parsed last.
    package var keyLength: Int {
        mutating get { keyWords.count }
    }

    /// The offset of the current member's key in the text.
    var keyOffset: Int {
        keys.offset(of: top)
    }

    /// Returns the key of the current member as paths and messages quote it.
    func keyExcerpt(in text: Span<UInt8>) -> String {
        keys.excerpt(of: top, in: text)
    }

    /// Skips the current member and records its key as unknown.
    ///
    /// - Parameters:
    ///   - expected: The known keys, such as the `list` of ``JSONKeys``.
    ///   - text: The text.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public mutating func rejectMember(
        expected: String,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        try rejectMember(.unknownKey, expected: expected, in: text)
    }

    /// Skips the current member and records a fault at its key.
    ///
    /// - Parameters:
    ///   - code: The kind of fault.
    ///   - expected: What is valid here.
    ///   - text: The text.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public mutating func rejectMember(
        _ code: ParsingError.Code,
        expected: String,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        try recordKey(code, expected: expected, in: text)
        try skipValue(in: text)
    }

    /// Records a fault at the key of the current member.
    package mutating func recordKey(
        _ code: ParsingError.Code,
        expected: String,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        let found = "`\(keyExcerpt(in: text).visible)`"
        try record(code, at: keyOffset, in: text, expected: expected, found: found)
    }
}
