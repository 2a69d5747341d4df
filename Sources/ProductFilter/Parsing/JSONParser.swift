/// An error that ends the parsing. The fault has already been recorded in ``JSONParser/faults``.
struct ParseAbort: Error {}

/// A pull parser for JSON, strict by RFC 8259: every value is either parsed or skipped, and
/// validated either way.
///
/// Every method takes the text as a parameter, because a type can't store a span without
/// experimental features. Pass the same text each time. It has to be valid UTF-8: see
/// ``firstInvalidByte``.
struct JSONParser {
    /// An open object or array.
    struct Frame {
        var isObject = false

        /// Whether the parser is at a member or an element, rather than before, between or after
        /// them.
        var isInside = false

        /// Whether the current member's key is a duplicate.
        var isKeyRepeated = false

        /// Whether the object has enough keys for a hash table.
        var hasKeyTable = false

        /// The number of members or elements so far, including the current one.
        var count = 0

        /// The index of the object's first key in ``ObjectKeys``. The object has as many keys as
        /// members.
        var firstKey = 0
    }

    /// The offset of the next byte to parse.
    var position = 0

    /// The innermost open object or array, or a frame for the whole text if none is open.
    var top = Frame()

    /// The frames around `top`, outermost first.
    var outer: [Frame]

    /// The keys of all open objects.
    var keys = ObjectKeys()

    /// The faults so far.
    var faults: [ParsingError.Fault] = []

    /// Whether a fault was dropped because of `faultLimit`.
    var hasMoreFaults = false

    let nestingLimit: Int
    let faultLimit: Int

    /// The byte that follows the text, if the text was cut there because the rest isn't valid
    /// UTF-8.
    let firstInvalidByte: UInt8?

    init(options: ParsingOptions, firstInvalidByte: UInt8?) {
        self.nestingLimit = options.nestingLimit
        self.faultLimit = options.faultLimit
        self.firstInvalidByte = firstInvalidByte
        self.outer = []
        // The depth of a session request's filters.
        outer.reserveCapacity(4)
    }
}

extension JSONParser {
    /// Skips whitespace and returns the next byte without consuming it.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - expected: The expectation to report if the text ends instead.
    mutating func next(
        in text: Span<UInt8>,
        expected: @autoclosure () -> String
    ) throws(ParseAbort) -> UInt8 {
        if let byte = peek(in: text) { return byte }
        throw fail(at: position, in: text, expected: expected())
    }

    /// Skips whitespace and returns the next byte without consuming it, or `nil` at the end of the
    /// text.
    mutating func peek(in text: Span<UInt8>) -> UInt8? {
        while text.isInBounds(position) {
            let byte = text[position]
            if !byte.isWhitespace { return byte }
            position &+= 1
        }
        return nil
    }

    /// Checks that only whitespace follows.
    mutating func finish(in text: Span<UInt8>) throws(ParseAbort) {
        while text.isInBounds(position) {
            guard text[position].isWhitespace else {
                throw fail(.trailingData, at: position, in: text, expected: "the end of the input")
            }
            position &+= 1
        }
        if firstInvalidByte != nil { throw fail(at: position, in: text, expected: "") }
    }

    /// Skips a value of any type, and validates it.
    ///
    /// - Complexity: O(bytes of the value), without recursion.
    mutating func skipValue(in text: Span<UInt8>) throws(ParseAbort) {
        let floor = outer.count
        repeat {
            switch try next(in: text, expected: "a value") {
            case .openBrace, .openBracket: try open(in: text)
            default: try skipScalar(in: text)
            }
            while outer.count > floor, !(try nextValue(in: text)) {}
        } while outer.count > floor
    }

    /// Skips a value other than an object or an array, and validates it.
    mutating func skipScalar(in text: Span<UInt8>) throws(ParseAbort) {
        // coverage: unreachable because the caller has seen the next byte.
        switch try next(in: text, expected: "a value") {
        case .quote: _ = try scanString(in: text)
        case 0x74: try skipLiteral("true", in: text)
        case 0x66: try skipLiteral("false", in: text)
        case 0x6e: try skipLiteral("null", in: text)
        case .minus, 0x30...0x39: _ = try scanNumber(in: text)
        default: throw fail(at: position, in: text, expected: "a value")
        }
    }

    /// Skips the given literal at the current position.
    mutating func skipLiteral(_ word: String, in text: Span<UInt8>) throws(ParseAbort) {
        for byte in word.utf8 {
            guard text.isInBounds(position), text[position] == byte else {
                throw fail(at: position, in: text, expected: "`\(word)`")
            }
            position &+= 1
        }
    }
}
