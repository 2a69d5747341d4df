/// An error that ends the parsing. The fault has already been recorded in the parser.
public struct ParseAbort: Error {
    init() {}
}

/// A pull parser for JSON, strict by RFC 8259: every value is either parsed or skipped, and
/// validated either way.
///
/// Every method takes the text as a parameter, because a type can't store a span yet. Pass the same
/// text each time.
///
/// A value that doesn't have the expected type is recorded as a fault and skipped, so that a text's
/// faults are all found at once. A fault in the grammar ends the parsing. See ``JSONParsable`` for
/// an example.
///
/// ## Topics
///
/// ### Parsing objects and lists
/// - ``openObject(expected:in:)``
/// - ``openOptionalObject(expected:in:)``
/// - ``nextMember(in:)``
/// - ``key(among:in:)``
/// - ``keyString(in:)``
/// - ``openList(expected:in:)``
/// - ``openOptionalList(expected:in:)``
/// - ``nextElement(in:)``
///
/// ### Parsing values
/// - ``integer(expected:in:)``
/// - ``string(expected:in:)``
/// - ``flag(in:)``
/// - ``valueOffset(in:)``
/// - ``skipNull(expected:in:)``
/// - ``skipValue(in:)``
///
/// ### Recording faults
/// - ``rejectMember(expected:in:)``
/// - ``rejectMember(_:expected:in:)``
/// - ``rejectValue(_:expected:in:)``
/// - ``record(_:at:in:expected:found:key:)``
/// - ``recordMissingKey(_:at:in:)``
public struct JSONParser: ~Copyable {
    /// An open object or list.
    struct Frame {
        /// One bit for each key so far. A key whose bit isn't set is new.
        var keyBits: UInt64 = 0

        /// The index of the object's first key in ``ObjectKeys``. The object has as many keys as
        /// members.
        var firstKey = 0

        /// The number of members or elements so far, including the current one.
        var count = 0

        var isObject = false

        /// Whether the parser is at a member or an element, rather than before, between or after
        /// them.
        var isInside = false

        /// Whether the current member's key is a duplicate.
        var isKeyRepeated = false

        /// Whether the object has enough keys for a hash table.
        var hasKeyTable = false
    }

    /// The offset of the next byte to parse.
    var position = 0

    /// The options of the parser.
    public let options: ParsingOptions

    /// The faults so far.
    public internal(set) var faults: [ParsingError.Fault] = []

    /// Whether a fault was dropped because of the limit of faults.
    var hasMoreFaults = false

    /// The innermost open object or list, or a frame for the whole text if none is open.
    var top = Frame()

    /// The frames around `top`, outermost first.
    var outer = SmallStack<6, Frame>(placeholder: Frame())

    /// The keys of all open objects.
    var keys = ObjectKeys()

    /// The byte that follows the text, if the text was cut there because the rest isn't valid
    /// UTF-8.
    let firstInvalidByte: UInt8?

    /// Creates a parser of a text that is valid UTF-8.
    init(options: ParsingOptions, firstInvalidByte: UInt8?) {
        self.options = options
        self.firstInvalidByte = firstInvalidByte
    }
}

extension JSONParser {
    /// Skips whitespace and returns the offset of the next value in the text, at which a fault of the
    /// value is recorded.
    ///
    /// - Parameter text: The text.
    public mutating func valueOffset(in text: Span<UInt8>) -> Int {
        _ = peek(in: text)
        return position
    }

    /// Skips whitespace and returns the next byte without consuming it.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - expected: The expectation to report if the text ends instead.
    @inline(__always)
    mutating func next(
        in text: Span<UInt8>,
        expected: StaticString
    ) throws(ParseAbort) -> UInt8 {
        if let byte = peek(in: text) { return byte }
        throw fail(at: position, in: text, expected: "\(expected)")
    }

    /// Skips whitespace and returns the next byte without consuming it, or `nil` at the end of the
    /// text.
    @inline(__always)
    mutating func peek(in text: Span<UInt8>) -> UInt8? {
        guard text.isInBounds(position) else { return nil }
        let byte = text[position]
        // One comparison for the usual byte.
        return byte > 0x20 ? byte : peekAfterWhitespace(in: text)
    }

    @inline(never)
    private mutating func peekAfterWhitespace(in text: Span<UInt8>) -> UInt8? {
        var position = position
        while text.isInBounds(position), text[position].isWhitespace { position &+= 1 }
        self.position = position
        return text.isInBounds(position) ? text[position] : nil
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

    /// Checks that only whitespace follows.
    ///
    /// - Precondition: Every object and list has been closed.
    mutating func finish(in text: Span<UInt8>) throws(ParseAbort) {
        precondition(outer.count == 0, "an object or a list isn't parsed to its end")
        if peek(in: text) != nil {
            throw fail(.trailingData, at: position, in: text, expected: "the end of the input")
        }
        if firstInvalidByte != nil { throw fail(at: position, in: text, expected: "") }
    }
}
