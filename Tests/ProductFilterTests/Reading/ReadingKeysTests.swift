import ProductFilter
import TestSupport
import Testing

/// No object may have the same key twice, in whatever field it stands.
struct ReadingKeysTests {
    @Test(arguments: [
        RefusedText(#"{"a":1,▸"a":2}"#, .duplicateKey, "a"),
        RefusedText(#"{"a":1,▸"\u0061":2}"#, .duplicateKey, "a"),
        RefusedText(#"{"\u0061":1,▸"a":2}"#, .duplicateKey, "a"),
        RefusedText(#"{"\/":1,▸"\u002f":2}"#, .duplicateKey, "`/`"),
        RefusedText(#"{"😀":1,▸"\ud83d\uDE00":2}"#, .duplicateKey, "`😀`"),
        RefusedText(#"{"":1,▸"":2}"#, .duplicateKey, "``"),
        RefusedText(#"{"\u0061":{"\u0062":1},"b":2,▸"a":3}"#, .duplicateKey, "a"),
        RefusedText(#"{"a":{"b":[{"c":1,"d":{},▸"c":1}]}}"#, .duplicateKey, "a.b[0].c"),
        RefusedText(#"{"a":{"a":1,"b":{"a":1}},▸"a":2}"#, .duplicateKey, "a"),
        RefusedText(#"{"tokens":["a"],▸"tokens":["a"]}"#, .duplicateKey, "tokens"),
        RefusedText(#"{"tokens":null,▸"tokens":[5]}"#, .duplicateKey, "tokens"),
        RefusedText(
            #"{"paymentProductFilters":{"exclude":{},▸"exclude":{"x":1}}}"#,
            .duplicateKey,
            "paymentProductFilters.exclude"
        ),
    ])
    func `a key that comes twice is refused where it comes again`(text: RefusedText) {
        expectRefusal(of: text)
    }

    @Test func `keys that only look the same are different`() throws {
        #expect(throws: Never.self) {
            try SessionRequest(
                json: #"{"é":1,"e\u0301":2,"a":3,"A":4,"a\u0000":5,"":6,"\u0000":7}"#
            )
        }
    }

    @Test(arguments: [7, 8, 9, 10, 40, 3000])
    func `in an object of any size, keys that differ pass and the one that comes twice is found`(
        count: Int
    ) throws {
        var generator = SeededGenerator(seed: UInt64(count))
        // Keys of all lengths around a word of the hash, some with an escape, some with an object
        // inside.
        let keys = (0..<count).map { number in
            (number % 5 == 0 ? #"\u006b"# : "k") + String(repeating: "x", count: number % 19)
                + String(number)
        }
        let members = keys.enumerated().map { number, key in
            "\"\(key)\":" + (number % 7 == 0 ? #"{"a":1,"k":[{"a":2}]}"# : "1")
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

    @Test func `large objects inside each other keep their keys apart`() {
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
