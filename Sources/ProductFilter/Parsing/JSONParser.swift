/// Walks through a JSON text, strictly by RFC 8259: every value is either taken or skipped, and
/// checked either way.
///
/// The text is handed to every call instead of being kept, because a type cannot hold a span
/// without experimental features. It must be the same each time, and valid UTF-8: see
/// ``firstInvalidByte``.
struct JSONParser {
    /// What ends the reading. The fault was recorded before.
    struct ParseAbort: Error {}

    /// An object or a list that stands open.
    struct Frame {
        var isObject = false

        /// Whether the reader stands at a member or an entry, rather than before, between or after
        /// them.
        var isInside = false

        /// Whether the object had the member's key before.
        var isKeyRepeated = false

        /// Whether the object has so many keys that they are in a table.
        var hasKeyTable = false

        /// How many members or entries were begun.
        var count = 0

        /// Where the object's keys begin among those of all open objects. They are as many as its
        /// members.
        var firstKey = 0
    }

    /// The next byte to read.
    var position = 0

    /// The innermost open object or list; without one, a frame that stands for the text.
    var top = Frame()

    /// The frames around it, the outermost first.
    var outer: [Frame]

    /// The keys of all open objects.
    var keys = ObjectKeys()

    /// What is wrong so far.
    var faults: [ParsingError.Fault] = []

    /// Whether there were more faults than may be collected.
    var hasMoreFaults = false

    let nestingLimit: Int
    let faultLimit: Int

    /// The byte after the text, when the text ends because it is no UTF-8 from there on.
    let firstInvalidByte: UInt8?

    init(options: ParsingOptions, firstInvalidByte: UInt8?) {
        self.nestingLimit = options.nestingLimit
        self.faultLimit = options.faultLimit
        self.firstInvalidByte = firstInvalidByte
        self.outer = []
        // As deep as a request's filters go.
        outer.reserveCapacity(4)
    }
}

extension JSONParser {
    /// Goes to the next byte that is no whitespace, without taking it.
    ///
    /// - Parameter expected: what may stand there, said when the text ends instead
    mutating func next(
        in text: Span<UInt8>,
        expected: @autoclosure () -> String
    ) throws(ParseAbort) -> UInt8 {
        if let byte = peek(in: text) { return byte }
        throw fail(at: position, in: text, expected: expected())
    }

    /// Goes to the next byte that is no whitespace, without taking it; `nil` when the text ends.
    mutating func peek(in text: Span<UInt8>) -> UInt8? {
        while text.isInBounds(position) {
            let byte = text[position]
            if !byte.isWhitespace { return byte }
            position &+= 1
        }
        return nil
    }

    /// Makes sure that nothing follows.
    mutating func finish(in text: Span<UInt8>) throws(ParseAbort) {
        while text.isInBounds(position) {
            guard text[position].isWhitespace else {
                throw fail(.trailingData, at: position, in: text, expected: "the end of the input")
            }
            position &+= 1
        }
        if firstInvalidByte != nil { throw fail(at: position, in: text, expected: "") }
    }

    /// Skips a value of any kind, checking all of it.
    ///
    /// - Complexity: O(bytes of the value), and no recursion.
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

    /// Skips a value that is neither object nor list.
    mutating func skipScalar(in text: Span<UInt8>) throws(ParseAbort) {
        switch try next(in: text, expected: "a value") {
        case .quote: _ = try scanString(in: text)
        case 0x74: try skipLiteral("true", in: text)
        case 0x66: try skipLiteral("false", in: text)
        case 0x6e: try skipLiteral("null", in: text)
        case .minus, 0x30...0x39: _ = try scanNumber(in: text)
        default: throw fail(at: position, in: text, expected: "a value")
        }
    }

    /// Skips a word whose first letter stands at the position.
    mutating func skipLiteral(_ word: String, in text: Span<UInt8>) throws(ParseAbort) {
        for byte in word.utf8 {
            guard text.isInBounds(position), text[position] == byte else {
                throw fail(at: position, in: text, expected: "`\(word)`")
            }
            position &+= 1
        }
    }
}
