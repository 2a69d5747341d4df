import ProductFilter
import TestSupport
import Testing

/// Reading takes time in proportion to the bytes, whatever they are.
@Suite(.serialized)
struct ReadingTimeTests {
    /// A text that is slow to read for some readers.
    struct Text: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let ofSize: @Sendable (Int) -> String

        init(_ testDescription: String, _ ofSize: @escaping @Sendable (_ size: Int) -> String) {
            self.testDescription = testDescription
            self.ofSize = ofSize
        }
    }

    private static let texts = [
        Text("many keys", { size in object((0..<size).map { "\"k\($0)\":1" }) }),
        Text(
            "many keys in many objects",
            { size in
                let keys = (0..<20).map { "\"k\($0)\":1" }
                return object((0..<(size / 20)).map { "\"o\($0)\":\(object(keys))" })
            }
        ),
        Text("one key many times", { size in object(Array(repeating: "\"k\":1", count: size)) }),
        Text("many keys with escapes", { size in object((0..<size).map { #""\u006b\#($0)":1"# }) }),
        Text(
            "long keys that differ at their ends",
            { size in
                let long = String(repeating: "k", count: size)
                return object((0..<8).map { "\"\(long)\($0)\":1" })
            }
        ),
        // A hash is computed by words of eight bytes: keys that would all have one hash if a word,
        // or a bit of some bytes, had no say in it.
        Text(
            "keys that differ in their first eight bytes",
            { size in object((0..<size).map { "\"\(10_000_000 + $0)\(eights)\(eights)\":1" }) }
        ),
        Text(
            "keys that differ in their second eight bytes",
            { size in object((0..<size).map { "\"\(eights)\(10_000_000 + $0)\(eights)\":1" }) }
        ),
        Text(
            "keys that differ in the first of every eight bytes",
            { size in
                let letters = (0..<20).map { String(UnicodeScalar(UInt8(ascii: "a") + $0)) }
                return object(
                    (0..<size).map { number in
                        let words = [1, 20, 400].map { letters[number / $0 % 20] + "8888888" }
                        return "\"\(words.joined())\":1"
                    }
                )
            }
        ),
        Text(
            "keys that differ in the lowest bit before a byte with the highest",
            { size in
                let words = (0..<8).map { letters in
                    (0..<3).map { letters >> $0 & 1 == 0 ? "è" : "é" }.joined() + "é"
                }
                return object(
                    (0..<size).map { number in
                        "\"" + [0, 3, 6, 9, 12].map { words[number >> $0 & 7] }.joined() + "\":1"
                    }
                )
            }
        ),
        Text(
            "faults beneath a long key",
            { size in
                let twice = object(Array(repeating: "\"a\":1", count: size / 10))
                return #"{"\#(String(repeating: "k", count: size))":\#(twice)}"#
            }
        ),
        Text("deep nesting", { size in deep(size) }),
        Text("faults in deep nesting", { size in deep(size, "\"a\":1,\"a\":1,\"a\":1") }),
        Text(
            "one long string",
            { size in "{\"a\":\"\(String(repeating: #"\u00e9"#, count: size))\"}" }
        ),
        Text("one long number", { size in "{\"a\":\(String(repeating: "9", count: size))}" }),
        Text("much space", { size in "{\(String(repeating: " \n", count: size))}" }),
        Text(
            "wrong entries",
            { size in
                let entries = Array(repeating: "\"1\"", count: size).joined(separator: ",")
                return #"{"paymentProductFilters":{"exclude":{"products":[\#(entries)]}}}"#
            }
        ),
    ]

    private static let eights = "88888888"

    @Test(arguments: texts)
    func `eight times the bytes take about eight times as long`(text: Text) {
        let factor = growth(from: 1_000) { size in
            let bytes = Array(text.ofSize(size).utf8)
            let options = ParsingOptions(nestingLimit: 100_000, faultLimit: 100)
            return { _ = try? SessionRequest(json: bytes, options: options) }
        }
        #expect(factor < 30)
    }

    private static func object(_ members: [String]) -> String {
        "{\(members.joined(separator: ","))}"
    }

    private static func deep(_ size: Int, _ inner: String = "") -> String {
        String(repeating: #"{"a":"#, count: size) + "{\(inner)}"
            + String(repeating: "}", count: size)
    }
}
