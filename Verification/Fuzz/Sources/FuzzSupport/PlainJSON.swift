import ProductCatalog

/// A JSON value, parsed as plainly as possible: the reference for the library's parser.
///
/// It follows RFC 8259 and shares no code with the library.
package struct PlainJSON {
    package indirect enum Content {
        case null
        case bool(Bool)
        case number(String)
        case string(String)
        case array([PlainJSON])

        /// The members, without those whose key is a duplicate.
        case object([Member])
    }

    package struct Member {
        package let key: String
        package let keyOffset: Int
        package let value: PlainJSON
    }

    /// Why a text has no value.
    package enum Rejection: Error, Hashable {
        /// The text isn't JSON. The grammar ends at an offset.
        case malformed(at: Int)

        /// The text is JSON with invalid values.
        case invalid

        /// The text may be valid, but is nested too deeply for a recursive parser.
        case unknown
    }

    /// The offset of the value's first byte.
    package let offset: Int

    package let content: Content
}

extension PlainJSON {
    /// The deepest nesting that is parsed.
    private static let recursionLimit = 400

    /// Parses a whole text.
    ///
    /// - Returns: The value, and a fault for each duplicate key.
    package static func parse(
        _ bytes: [UInt8],
        nestingLimit: Int
    ) throws(Rejection) -> (value: PlainJSON, duplicateKeys: [PlainFault]) {
        var scanner = Scanner(bytes)
        let value = try PlainJSON(&scanner, PlainPath(), depth: 0, limit: nestingLimit)
        guard scanner.isAtEnd else { throw scanner.rejection() }
        return (value, scanner.duplicateKeys)
    }

    private init(
        _ scanner: inout Scanner,
        _ path: PlainPath,
        depth: Int,
        limit: Int
    ) throws(Rejection) {
        scanner.skipWhitespace()
        offset = scanner.offset
        switch scanner.peek() {
        case "{", "[":
            guard depth < limit else { throw scanner.rejection() }
            guard depth < Self.recursionLimit else { throw .unknown }
            content =
                try scanner.scan("[")
                ? .array(Self.entries(&scanner, path, depth + 1, limit))
                : .object(Self.members(&scanner, path, depth + 1, limit))
        case "\"": content = .string(try scanner.string())
        case "t": content = .bool(try scanner.literal("true", value: true))
        case "f": content = .bool(try scanner.literal("false", value: false))
        case "n": content = try scanner.literal("null", value: .null)
        default: content = .number(try scanner.number())
        }
        scanner.skipWhitespace()
    }

    private static func entries(
        _ scanner: inout Scanner,
        _ path: PlainPath,
        _ depth: Int,
        _ limit: Int
    ) throws(Rejection) -> [PlainJSON] {
        scanner.skipWhitespace()
        if scanner.scan("]") { return [] }
        var entries: [PlainJSON] = []
        repeat {
            let path = path.appending(index: entries.count)
            entries.append(try PlainJSON(&scanner, path, depth: depth, limit: limit))
        } while try scanner.scanComma(before: "]")
        try scanner.expect("]")
        return entries
    }

    private static func members(
        _ scanner: inout Scanner,
        _ path: PlainPath,
        _ depth: Int,
        _ limit: Int
    ) throws(Rejection) -> [Member] {
        try scanner.expect("{")
        scanner.skipWhitespace()
        if scanner.scan("}") { return [] }
        var members: [Member] = []
        var keys: Set<[UInt8]> = []
        repeat {
            scanner.skipWhitespace()
            let offset = scanner.offset
            let key = try scanner.string()
            let path = path.appending(key: key)
            let isNew = keys.insert(Array(key.utf8)).inserted
            if !isNew { scanner.duplicateKeys.append(PlainFault(offset, path, .duplicateKey)) }
            scanner.skipWhitespace()
            try scanner.expect(":")
            let value = try PlainJSON(&scanner, path, depth: depth, limit: limit)
            if isNew { members.append(Member(key: key, keyOffset: offset, value: value)) }
        } while try scanner.scanComma(before: "}")
        try scanner.expect("}")
        return members
    }
}
