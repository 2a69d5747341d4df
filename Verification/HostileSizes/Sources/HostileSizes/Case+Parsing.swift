import ProductCatalog
import ProductFilter

extension Case {
    /// Texts that take a long time to parse for some parsers.
    static let parsing = [
        Case("request-of-many-ids", 5_000, 1_000_000, expecting: \.self) { size in
            let ids = (0..<size).map(String.init).joined(separator: ",")
            let text = #"{"paymentProductFilters":{"exclude":{"products":[\#(ids)]}}}"#
            return {
                let request = try SessionRequest(json: text)
                return request.paymentProductFilters?.exclude?.products.count ?? 0
            }
        },
        Case("request-of-many-faults", 1_000, 100_000, expecting: \.self) { size in
            let text = wrongEntries("null", count: size)
            return { faultCount(in: text, ParsingOptions(faultLimit: size)) }
        },
        valid("many-keys", 2_000, 100_000) { size in
            object((0..<size).map { "\"key \($0)\":0" })
        },
        valid("many-keys-in-many-objects", 10_000, 200_000) { size in
            let inner = object((0..<20).map { "\"k\($0)\":1" })
            return object((0..<size / 20).map { "\"o\($0)\":\(inner)" })
        },
        invalid("repeated-key", 1_000, 100_000, faults: { min($0 - 1, 100) }) { size in
            object(Array(repeating: "\"k\":1", count: size))
        },
        valid("many-escaped-keys", 2_000, 100_000) { size in
            object((0..<size).map { #""\u006b\#($0)":1"# })
        },
        valid("long-keys-with-different-ends", 10_000, 1_000_000) { size in
            let long = String(repeating: "k", count: size)
            return object((0..<8).map { "\"\(long)\($0)\":1" })
        },
        // The hash of a key is computed from words of eight bytes. These keys collide if a word or
        // some bits of it don't contribute.
        valid("keys-with-different-first-words", 2_000, 100_000) { size in
            object((0..<size).map { "\"\(10_000_000 + $0)\(eights)\(eights)\":1" })
        },
        valid("keys-with-different-second-words", 2_000, 100_000) { size in
            object((0..<size).map { "\"\(eights)\(10_000_000 + $0)\(eights)\":1" })
        },
        valid("keys-with-different-first-bytes-of-words", 2_000, 8_000) { size in
            let letters = (0..<20).map { String(UnicodeScalar(UInt8(ascii: "a") + $0)) }
            return object(
                (0..<size).map { position in
                    let words = [1, 20, 400].map { letters[position / $0 % 20] + "8888888" }
                    return "\"\(words.joined())\":1"
                }
            )
        },
        valid("keys-with-different-lowest-bits", 1_000, 32_000) { size in
            let words = (0..<8).map { bits in
                (0..<3).map { bits >> $0 & 1 == 0 ? "è" : "é" }.joined() + "é"
            }
            return object(
                (0..<size).map { position in
                    "\"" + [0, 3, 6, 9, 12].map { words[position >> $0 & 7] }.joined() + "\":1"
                }
            )
        },
        // The limit is reached at all sizes, so that the paths have a length in proportion.
        invalid("faults-below-a-long-key", 2_000, 200_000, faults: { min($0 / 10 - 1, 100) }) {
            size in
            let inner = object(Array(repeating: "\"a\":1", count: size / 10))
            return #"{"\#(String(repeating: "k", count: size))":\#(inner)}"#
        },
        valid("deep-nesting", 5_000, 1_000_000) { size in nested(size) },
        valid("deep-nesting-with-arrays", 5_000, 1_000_000) { size in
            String(repeating: "{\"a\":[", count: size) + String(repeating: "]}", count: size)
        },
        invalid("faults-in-deep-nesting", 2_000, 100_000, faults: { _ in 2 }) { size in
            nested(size, "\"a\":1,\"a\":1,\"a\":1")
        },
        valid("long-string", 10_000, 1_000_000) { size in
            "{\"a\":\"\(String(repeating: #"\u00e9"#, count: size))\"}"
        },
        valid("long-number", 10_000, 1_000_000) { size in
            "{\"a\":\(String(repeating: "9", count: size))}"
        },
        valid("whitespace", 10_000, 1_000_000) { size in
            "{\(String(repeating: " \n", count: size))}"
        },
        invalid("entries-of-the-wrong-type", 2_000, 100_000, faults: { min($0, 100) }) { size in
            wrongEntries("\"1\"", count: size)
        },
    ]

    private static let eights = "88888888"

    private static func valid(
        _ name: String,
        _ smallSize: Int,
        _ fullSize: Int,
        _ text: @escaping @Sendable (_ size: Int) -> String
    ) -> Case {
        invalid(name, smallSize, fullSize, faults: { _ in 0 }, text)
    }

    private static func invalid(
        _ name: String,
        _ smallSize: Int,
        _ fullSize: Int,
        faults: @escaping @Sendable (_ size: Int) -> Int,
        _ text: @escaping @Sendable (_ size: Int) -> String
    ) -> Case {
        Case(name, smallSize, fullSize, expecting: faults) { size in
            let text = text(size)
            return { faultCount(in: text, ParsingOptions(nestingLimit: 2 * size, faultLimit: 100)) }
        }
    }

    private static func faultCount(in text: String, _ options: ParsingOptions) -> Int {
        do throws(ParsingError) {
            _ = try SessionRequest(json: text, options: options)
            return 0
        } catch {
            return error.faults.count
        }
    }

    private static func object(_ members: [String]) -> String {
        "{\(members.joined(separator: ","))}"
    }

    private static func nested(_ depth: Int, _ inner: String = "") -> String {
        String(repeating: #"{"a":"#, count: depth) + "{\(inner)}"
            + String(repeating: "}", count: depth)
    }

    private static func wrongEntries(_ entry: String, count: Int) -> String {
        let entries = Array(repeating: entry, count: count).joined(separator: ",")
        return #"{"paymentProductFilters":{"exclude":{"products":[\#(entries)]}}}"#
    }
}
