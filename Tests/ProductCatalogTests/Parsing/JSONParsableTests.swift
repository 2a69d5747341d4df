import ProductCatalog
import Testing

/// A host's own types are parsed as strictly as those of the library.
struct JSONParsableTests {
    private struct Point: JSONParsable, Equatable {
        var x = 0
        var y = 0

        private enum Key: String, CaseIterable {
            case x, y
        }

        private static let keys = JSONKeys<Key>()

        init(x: Int, y: Int) {
            self.x = x
            self.y = y
        }

        init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
            let start = json.valueOffset(in: text)
            guard try json.openObject(expected: "a point", in: text) else { return }
            var hasY = false
            while try json.nextMember(in: text) {
                switch json.key(among: Self.keys, in: text) {
                case .x: x = try json.integer(in: text) ?? 0
                case .y:
                    hasY = true
                    y = try json.integer(in: text) ?? 0
                case nil: try json.rejectMember(expected: Self.keys.list, in: text)
                }
            }
            if !hasY { try json.recordMissingKey("y", at: start, in: text) }
        }
    }

    private struct Points: JSONParsable {
        var points: [Point] = []

        init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
            guard try json.openList(in: text) else { return }
            while try json.nextElement(in: text) {
                points.append(try Point(parsing: &json, in: text))
            }
        }
    }

    @Test func `values are parsed, with whitespace anywhere`() throws {
        let text = "[ { \"x\" : 12 , \"y\" : -3 } ,\n{\"y\":\t1234567890123,\"x\":\r\n7}\n] "
        #expect(
            try Points(json: text).points == [
                Point(x: 12, y: -3), Point(x: 7, y: 1_234_567_890_123),
            ]
        )
        #expect(try Points(json: Array(text.utf8)).points.count == 2)
    }

    @Test func `every fault has its place`() {
        let error = #expect(throws: ParsingError.self) {
            try Points(json: #"[{"x":"-1","y":2},{"x":1},5,{"y":1,"z":2}]"#)
        }
        #expect(
            error?.faults.map(\.description) == [
                #"1:7: [0].x: expected an integer without quotes, found `"-1"`"#,
                "1:19: [1]: missing key `y`: add it",
                "1:27: [2]: expected a point, found `5`",
                "1:36: [3].z: unknown key `z`: use `x` or `y`",
            ]
        )
    }
}

/// Known keys are found whatever their number and length.
struct JSONKeysTests {
    /// Keys of many lengths, of which some differ only in one byte.
    private struct Key: RawRepresentable, CaseIterable, Sendable, Equatable {
        let rawValue: String

        static let allCases = (0..<300).map { number in
            let padding = String(repeating: "k", count: number % 40)
            return Key(rawValue: padding + String(number) + padding)
        }
    }

    private struct Value: JSONParsable {
        private static let keys = JSONKeys<Key>()

        var found: [Key?] = []

        init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
            guard try json.openObject(in: text) else { return }
            while try json.nextMember(in: text) {
                found.append(json.key(among: Self.keys, in: text))
                try json.skipValue(in: text)
            }
        }
    }

    @Test func `each key is found, and no other`() throws {
        let keys = Key.allCases
        let members = keys.map { "\"\($0.rawValue)\":0,\"\($0.rawValue)k\":0" }
        let found = try Value(json: "{\(members.joined(separator: ","))}").found
        let known = Dictionary(uniqueKeysWithValues: keys.map { ($0.rawValue, $0) })
        #expect(found == keys.flatMap { [$0, known[$0.rawValue + "k"]] })
        for key in keys {
            let escaped = key.rawValue.replacing("k", with: #"\u006b"#)
            #expect(try Value(json: "{\"\(escaped)\":0}").found == [key])
        }
    }

    @Test func `the list is a part of a sentence`() {
        enum One: String, CaseIterable { case a }
        enum Three: String, CaseIterable { case a, b, c }
        #expect(JSONKeys<One>().list == "`a`")
        #expect(JSONKeys<Three>().list == "`a`, `b` or `c`")
    }
}
