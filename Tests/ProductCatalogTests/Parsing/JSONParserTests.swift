import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// The JSON grammar: valid values are skipped in unknown fields, and every fault has its offset.
///
/// Other files test containers, numbers and strings.
struct JSONParserTests {
    @Test func `an object that its type doesn't parse to the end traps`() async {
        await #expect(processExitsWith: .failure) {
            struct Unfinished: JSONParsable {
                init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
                    _ = try json.openObject(in: text)
                }
            }
            _ = try Unfinished(json: "{")
        }
    }

    @Test(arguments: [
        "{}", " \t\r\n{ \t\r\n} \t\r\n", #"{"":0}"#, #"{"a":null,"b":true,"c":false}"#,
        #"{"a":[],"b":{},"c":[[]],"d":[{}],"e":{"f":{}}}"#,
        "{\"a\":[ 1 , 2 ]\n,\r\"b\"\t: {\"c\" :3}}",
        #"{"a":0}"#, #"{"a":-0}"#, #"{"a":10}"#, #"{"a":-10.25}"#, #"{"a":0.0}"#, #"{"a":1e5}"#,
        #"{"a":1E5}"#, #"{"a":1e+05}"#, #"{"a":1.5e-00}"#, #"{"a":1e400}"#,
        #"{"a":123456789012345678901234567890}"#, #"{"a":""}"#, #"{"a":"\"\\\/\b\f\n\r\t"}"#,
        #"{"a":"\u0000\u00e9\uABCD\uabcd"}"#, #"{"a":"\ud83d\ude00\uD800\uDC00\udbff\udfff"}"#,
        "{\"a\":\"\u{7f}\u{80}\u{7ff}\u{800}\u{d7ff}\u{e000}\u{ffff}\u{10000}\u{10ffff}\"}",
        "{\"a\":\"\u{feff}\"}", #"{"é":1,"\u0065\u0301":2,"e":3}"#,
        #"{"a":{"a":{"a":1}},"b":{"a":1}}"#,
        #"{"a":[{"a":1},{"a":1}]}"#,
        "{\"a\":1}\n", "\n\n{}", #"{"a":[[[[1],2],3],4]}"#, #"{"a":[true,false,null,0,""]}"#,
        #"{"a":-1}"#, #"{"a":0e1}"#, #"{"a":0E+1}"#, #"{"a":-0.0e-0}"#, #"{"a":123.456e78}"#,
        #"{"a":1e-400}"#, #"{"a":-1e+400}"#, #"{"a":1.7976931348623157E308}"#,
        #"{"a":"\u0022\u005C\u002f\u0001\u007F"}"#, #"{"a":"\\u0000"}"#, #"{"a":"\\\""}"#,
        #"{"a":"\uFDD0\uFFFE\uffff\u2028\u2029\u2060\ufeff"}"#,
        #"{"a":"\uDBFF\uDFFE\ud834\udd1e"}"#,
        "{\"a\":\" '/* no comment */ // {}[]:, \"}", #"{"\u0000":1,"\n":2," ":3}"#,
        #"{"null":null,"true":true,"1":1,"[]":[],"{}":{}}"#,
    ])
    func `valid JSON in an unknown field is skipped`(
        text: String
    ) throws {
        #expect(try SessionRequest(json: text) == SessionRequest())
    }

    @Test func `the length of numbers, keys and strings is unlimited`() throws {
        let zeros = String(repeating: "0", count: 1000)
        for text in [
            #"{"a":0.\#(zeros)1}"#, #"{"a":1\#(zeros)}"#, #"{"a":1e\#(zeros)1}"#,
            #"{"a\#(zeros)":"\#(zeros)"}"#,
        ] {
            #expect(try SessionRequest(json: text) == SessionRequest())
        }
    }

    @Test(arguments: [
        InvalidText("▸", .unexpectedEnd), InvalidText(" \n▸", .unexpectedEnd),
        InvalidText("{▸", .unexpectedEnd), InvalidText(#"{"a▸"#, .unexpectedEnd),
        InvalidText(#"{"a"▸"#, .unexpectedEnd, "a"), InvalidText(#"{"a":▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":1▸"#, .unexpectedEnd), InvalidText(#"{"a":1,▸"#, .unexpectedEnd),
        InvalidText(#"{"a":[▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":[1▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":[1,▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":-▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":1.▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":1e▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":1e+▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":nul▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":"\▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":"\u12▸"#, .unexpectedEnd, "a"),
    ])
    func `a text that ends too early is rejected at its end`(text: InvalidText) {
        expectFault(in: text)
    }

    @Test(arguments: [
        InvalidText(#"{"a":n▸il}"#, .unexpectedCharacter, "a"),
        InvalidText(#"{"a":nul▸}"#, .unexpectedCharacter, "a"),
        InvalidText(#"{"a":t▸RUE}"#, .unexpectedCharacter, "a"),
        InvalidText(#"{"a":▸True}"#, .unexpectedCharacter, "a"),
        InvalidText(#"{"a":false▸s}"#, .unexpectedCharacter),
    ])
    func `a literal other than true, false and null is rejected`(text: InvalidText) {
        expectFault(in: text)
    }
}
