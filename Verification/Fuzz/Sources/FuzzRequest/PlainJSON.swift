/// JSON as a tree, read as plainly as can be: what the fuzzer holds the library's reader against.
/// It knows RFC 8259 and that no object has a key twice, and shares nothing with the library.
indirect enum PlainJSON {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case list([PlainJSON])
    case object([(key: String, value: PlainJSON)])

    /// Why there is no tree.
    enum Refusal: Error {
        /// The text breaks a rule.
        case broken

        /// The text may be right, but is nested too deep for reading by recursion.
        case unknown
    }

    /// How deep values are read.
    private static let deepest = 400

    /// Reads a whole text.
    init(_ bytes: [UInt8], nestingLimit: Int) throws(Refusal) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .broken }
        var reader = PlainReader(Array(text.unicodeScalars))
        self = try Self(&reader, depth: 0, limit: nestingLimit)
        guard reader.isAtEnd else { throw .broken }
    }

    private init(_ reader: inout PlainReader, depth: Int, limit: Int) throws(Refusal) {
        reader.skipSpace()
        switch reader.peek() {
        case "{", "[":
            guard depth < limit else { throw .broken }
            guard depth < Self.deepest else { throw .unknown }
            self =
                try reader.take("[")
                ? .list(Self.entries(&reader, depth + 1, limit))
                : .object(Self.members(&reader, depth + 1, limit))
        case "\"": self = .string(try reader.string())
        case "t": self = .bool(try reader.word("true", means: true))
        case "f": self = .bool(try reader.word("false", means: false))
        case "n": self = try reader.word("null", means: .null)
        default: self = .number(try reader.number())
        }
        reader.skipSpace()
    }

    private static func entries(
        _ reader: inout PlainReader,
        _ depth: Int,
        _ limit: Int
    ) throws(Refusal) -> [PlainJSON] {
        reader.skipSpace()
        if reader.take("]") { return [] }
        var entries: [PlainJSON] = []
        repeat {
            entries.append(try PlainJSON(&reader, depth: depth, limit: limit))
        } while reader.take(",")
        try reader.expect("]")
        return entries
    }

    private static func members(
        _ reader: inout PlainReader,
        _ depth: Int,
        _ limit: Int
    ) throws(Refusal) -> [(key: String, value: PlainJSON)] {
        try reader.expect("{")
        reader.skipSpace()
        if reader.take("}") { return [] }
        var members: [(key: String, value: PlainJSON)] = []
        var keys: Set<[UInt8]> = []
        repeat {
            reader.skipSpace()
            let key = try reader.string()
            guard keys.insert(Array(key.utf8)).inserted else { throw .broken }
            reader.skipSpace()
            try reader.expect(":")
            members.append((key, try PlainJSON(&reader, depth: depth, limit: limit)))
        } while reader.take(",")
        try reader.expect("}")
        return members
    }
}
