/// A JSON value, parsed as plainly as possible: the reference for the library's parser.
///
/// It follows RFC 8259, rejects duplicate keys, and shares no code with the library.
indirect enum PlainJSON {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([PlainJSON])
    case object([(key: String, value: PlainJSON)])

    /// Why a text has no value.
    enum Rejection: Error {
        /// The text is invalid.
        case invalid

        /// The text may be valid, but is nested too deeply for a recursive parser.
        case unknown
    }

    /// The deepest nesting that is parsed.
    private static let recursionLimit = 400

    /// Parses a whole text.
    init(_ bytes: [UInt8], nestingLimit: Int) throws(Rejection) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .invalid }
        var scanner = Scanner(Array(text.unicodeScalars))
        self = try Self(&scanner, depth: 0, limit: nestingLimit)
        guard scanner.isAtEnd else { throw .invalid }
    }

    private init(_ scanner: inout Scanner, depth: Int, limit: Int) throws(Rejection) {
        scanner.skipWhitespace()
        switch scanner.peek() {
        case "{", "[":
            guard depth < limit else { throw .invalid }
            guard depth < Self.recursionLimit else { throw .unknown }
            self =
                try scanner.scan("[")
                ? .array(Self.entries(&scanner, depth + 1, limit))
                : .object(Self.members(&scanner, depth + 1, limit))
        case "\"": self = .string(try scanner.string())
        case "t": self = .bool(try scanner.literal("true", value: true))
        case "f": self = .bool(try scanner.literal("false", value: false))
        case "n": self = try scanner.literal("null", value: .null)
        default: self = .number(try scanner.number())
        }
        scanner.skipWhitespace()
    }

    private static func entries(
        _ scanner: inout Scanner,
        _ depth: Int,
        _ limit: Int
    ) throws(Rejection) -> [PlainJSON] {
        scanner.skipWhitespace()
        if scanner.scan("]") { return [] }
        var entries: [PlainJSON] = []
        repeat {
            entries.append(try PlainJSON(&scanner, depth: depth, limit: limit))
        } while scanner.scan(",")
        try scanner.expect("]")
        return entries
    }

    private static func members(
        _ scanner: inout Scanner,
        _ depth: Int,
        _ limit: Int
    ) throws(Rejection) -> [(key: String, value: PlainJSON)] {
        try scanner.expect("{")
        scanner.skipWhitespace()
        if scanner.scan("}") { return [] }
        var members: [(key: String, value: PlainJSON)] = []
        var keys: Set<[UInt8]> = []
        repeat {
            scanner.skipWhitespace()
            let key = try scanner.string()
            guard keys.insert(Array(key.utf8)).inserted else { throw .invalid }
            scanner.skipWhitespace()
            try scanner.expect(":")
            members.append((key, try PlainJSON(&scanner, depth: depth, limit: limit)))
        } while scanner.scan(",")
        try scanner.expect("}")
        return members
    }
}
