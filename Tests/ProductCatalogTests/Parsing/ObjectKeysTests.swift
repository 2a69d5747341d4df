import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Duplicate keys are rejected in every object, also in unknown fields.
struct ObjectKeysTests {
    @Test(arguments: [
        InvalidText(#"{"a":1,▸"a":2}"#, .duplicateKey, "a"),
        InvalidText(#"{"a":1,▸"\u0061":2}"#, .duplicateKey, "a"),
        InvalidText(#"{"\u0061":1,▸"a":2}"#, .duplicateKey, "a"),
        InvalidText(#"{"\/":1,▸"\u002f":2}"#, .duplicateKey, "`/`"),
        InvalidText(#"{"😀":1,▸"\ud83d\uDE00":2}"#, .duplicateKey, "`😀`"),
        InvalidText(#"{"":1,▸"":2}"#, .duplicateKey, "``"),
        InvalidText(#"{"\u0061":{"\u0062":1},"b":2,▸"a":3}"#, .duplicateKey, "a"),
        InvalidText(#"{"a":{"b":[{"c":1,"d":{},▸"c":1}]}}"#, .duplicateKey, "a.b[0].c"),
        InvalidText(#"{"a":{"a":1,"b":{"a":1}},▸"a":2}"#, .duplicateKey, "a"),
        InvalidText(
            #"{"\u0061bcdefghijklmnopqrstuvwxyz":1,▸"abcdefghijklmnopqrstuvwxyz":2}"#,
            .duplicateKey,
            "abcdefghijklmnopqrstuvwxyz"
        ),
        InvalidText(#"{"tokens":["a"],▸"tokens":["a"]}"#, .duplicateKey, "tokens"),
        InvalidText(#"{"tokens":null,▸"tokens":[5]}"#, .duplicateKey, "tokens"),
        InvalidText(
            #"{"paymentProductFilters":{"exclude":{},▸"exclude":{"x":1}}}"#,
            .duplicateKey,
            "paymentProductFilters.exclude"
        ),
    ])
    func `a duplicate key is rejected at its second occurrence`(text: InvalidText) {
        expectFault(in: text)
    }

    @Test func `a duplicate key with invisible characters is reported with escape sequences`() {
        let error = #expect(throws: ParsingError.self) {
            try SessionRequest(json: #"{"a\n":1,"a\n":2}"#)
        }
        #expect(error?.faults.map(\.message) == [#"duplicate key `a\u{a}`: write it once"#])
    }

    @Test func `keys that only look the same are different`() throws {
        #expect(throws: Never.self) {
            try SessionRequest(
                json: #"{"é":1,"e\u0301":2,"a":3,"A":4,"a\u0000":5,"":6,"\u0000":7}"#
            )
        }
    }

    @Test(arguments: [2, 40])
    func `long keys that differ in one byte are different`(count: Int) throws {
        // The first, second and last eight bytes are equal.
        let keys = (0..<count).map { "\"abcdefghijklmnop\(100 + $0)abcdefgh\":0" }
        let members = keys.joined(separator: ",")
        #expect(try SessionRequest(json: "{\(members)}") == SessionRequest())
        for key in [keys[0], keys[count - 1]] {
            for spelling in [key, key.replacing("abc", with: #"\u0061bc"#)] {
                let error = #expect(throws: ParsingError.self) {
                    try SessionRequest(json: "{\(members),\(spelling)}")
                }
                #expect(error?.faults.map(\.code) == [.duplicateKey])
            }
        }
    }

    @Test(arguments: [7, 8, 9, 10, 40, 3000])
    func `a duplicate key is found in objects of any size`(
        count: Int
    ) throws {
        var generator = SeededGenerator(seed: UInt64(count))
        // Keys are hashed in words of eight bytes. These have lengths around that, some have escape
        // sequences, and the values of some are objects.
        let keys = (0..<count).map { index in
            (index % 5 == 0 ? #"\u006b"# : "k") + String(repeating: "x", count: index % 19)
                + String(index)
        }
        let members = keys.enumerated().map { index, key in
            "\"\(key)\":" + (index % 7 == 0 ? #"{"a":1,"k":[{"a":2}]}"# : "1")
        }
        let all = members.joined(separator: ",")
        #expect(try SessionRequest(json: #"{"o":{\#(all)},"p":{\#(all)}}"#) == SessionRequest())
        for _ in 0..<10 {
            let repeated = keys.randomElement(using: &generator) ?? ""
            let plain = repeated.replacing(#"\u006b"#, with: "k")
            let start = #"{"o":[{\#(all),"#
            for spelling in [plain, plain.replacing("k", with: #"\u006B"#)] {
                let text = start + #""\#(spelling)":0}],"q":0}"#
                let error = #expect(throws: ParsingError.self) {
                    try SessionRequest(json: text)
                }
                #expect(error?.faults.map(\.code) == [.duplicateKey])
                #expect(error?.faults.map(\.offset) == [start.utf8.count])
                #expect(error?.faults.map(\.path) == ["o[0].\(plain)"])
            }
        }
    }

    @Test func `nested large objects have separate keys`() {
        let keys = (0..<20).map { "\"k\($0)\":0" }.joined(separator: ",")
        let nested = (0..<20).reduce("1") { inner, _ in #"{\#(keys),"in":\#(inner),"out":0}"# }
        #expect(throws: Never.self) { try SessionRequest(json: #"{"o":\#(nested)}"#) }
        let outer = #"{\#(keys),"in":\#(nested),"k7":0}"#
        let error = #expect(throws: ParsingError.self) {
            try SessionRequest(json: #"{"o":\#(outer)}"#)
        }
        #expect(error?.faults.map(\.path) == ["o.k7"])
    }
}
