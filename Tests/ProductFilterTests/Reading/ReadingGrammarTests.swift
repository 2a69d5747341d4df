import ProductFilter
import Testing

/// Every production of JSON's grammar, and every way to break it.
struct ReadingGrammarTests {
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
    ])
    func `what the grammar allows is skipped in fields that are not the request's`(
        text: String
    ) throws {
        #expect(try SessionRequest(json: text) == SessionRequest())
    }

    @Test(arguments: [
        // The end.
        RefusedText("▸", .unexpectedEnd), RefusedText(" \n▸", .unexpectedEnd),
        RefusedText("{▸", .unexpectedEnd), RefusedText(#"{"a▸"#, .unexpectedEnd),
        RefusedText(#"{"a"▸"#, .unexpectedEnd, "a"), RefusedText(#"{"a":▸"#, .unexpectedEnd, "a"),
        RefusedText(#"{"a":1▸"#, .unexpectedEnd), RefusedText(#"{"a":1,▸"#, .unexpectedEnd),
        RefusedText(#"{"a":[▸"#, .unexpectedEnd, "a"),
        RefusedText(#"{"a":[1▸"#, .unexpectedEnd, "a"),
        RefusedText(#"{"a":[1,▸"#, .unexpectedEnd, "a"),
        RefusedText(#"{"a":-▸"#, .unexpectedEnd, "a"),
        RefusedText(#"{"a":1.▸"#, .unexpectedEnd, "a"),
        RefusedText(#"{"a":1e▸"#, .unexpectedEnd, "a"),
        RefusedText(#"{"a":1e+▸"#, .unexpectedEnd, "a"),
        RefusedText(#"{"a":nul▸"#, .unexpectedEnd, "a"),
        RefusedText(#"{"a":"\▸"#, .unexpectedEnd, "a"),
        RefusedText(#"{"a":"\u12▸"#, .unexpectedEnd, "a"),

        // Objects and lists.
        RefusedText("{▸]", .unexpectedCharacter),
        RefusedText(#"{"a":[▸}"#, .unexpectedCharacter, "a[0]"),
        RefusedText("{▸1:2}", .unexpectedCharacter), RefusedText("{▸a:2}", .unexpectedCharacter),
        RefusedText("{▸'a':2}", .unexpectedCharacter), RefusedText("{▸,}", .unexpectedCharacter),
        RefusedText(#"{"a"▸}"#, .unexpectedCharacter, "a"),
        RefusedText(#"{"a"▸,"b"}"#, .unexpectedCharacter, "a"),
        RefusedText(#"{"a"▸=1}"#, .unexpectedCharacter, "a"),
        RefusedText(#"{"a":▸}"#, .unexpectedCharacter, "a"),
        RefusedText(#"{"a":▸:1}"#, .unexpectedCharacter, "a"),
        RefusedText(#"{"a":1▸:2}"#, .unexpectedCharacter),
        RefusedText(#"{"a":1 ▸"b":2}"#, .unexpectedCharacter),
        RefusedText(#"{"a":1,▸,"b":2}"#, .unexpectedCharacter),
        RefusedText(#"{"a":1▸]"#, .unexpectedCharacter),
        RefusedText(#"{"a":1▸,}"#, .trailingComma), RefusedText(#"{"a":1▸, }"#, .trailingComma),
        RefusedText(#"{"a":[1▸,]}"#, .trailingComma, "a"),
        RefusedText(#"{"a":[▸,]}"#, .unexpectedCharacter, "a[0]"),
        RefusedText(#"{"a":[1,▸,2]}"#, .unexpectedCharacter, "a[1]"),
        RefusedText(#"{"a":[1 ▸2]}"#, .unexpectedCharacter, "a"),
        RefusedText(#"{"a":[1▸}"#, .unexpectedCharacter, "a"),
        RefusedText("{}▸{}", .trailingData), RefusedText("{} ▸,", .trailingData),
        RefusedText("{}▸}", .trailingData), RefusedText("{}▸\u{0}", .trailingData),
        RefusedText("{▸/* */}", .unexpectedCharacter),
        RefusedText("▸// x\n{}", .unexpectedCharacter),
        RefusedText("{▸\u{a0}}", .unexpectedCharacter),
        RefusedText("{▸\u{b}}", .unexpectedCharacter),

        // Numbers.
        RefusedText(#"{"a":▸01}"#, .invalidNumber, "a"),
        RefusedText(#"{"a":-▸00}"#, .invalidNumber, "a"),
        RefusedText(#"{"a":1.▸}"#, .invalidNumber, "a"),
        RefusedText(#"{"a":1.▸e5}"#, .invalidNumber, "a"),
        RefusedText(#"{"a":1e▸}"#, .invalidNumber, "a"),
        RefusedText(#"{"a":1e+▸-5}"#, .invalidNumber, "a"),
        RefusedText(#"{"a":-▸}"#, .invalidNumber, "a"),
        RefusedText(#"{"a":-▸-1}"#, .invalidNumber, "a"),
        RefusedText(#"{"a":-▸Infinity}"#, .invalidNumber, "a"),
        RefusedText(#"{"a":▸+1}"#, .unexpectedCharacter, "a"),
        RefusedText(#"{"a":▸.5}"#, .unexpectedCharacter, "a"),
        RefusedText(#"{"a":▸NaN}"#, .unexpectedCharacter, "a"),
        RefusedText(#"{"a":0▸x10}"#, .unexpectedCharacter),
        RefusedText(#"{"a":1.5▸.5}"#, .unexpectedCharacter),
        RefusedText(#"{"a":1e5▸.5}"#, .unexpectedCharacter),

        // Words.
        RefusedText(#"{"a":n▸il}"#, .unexpectedCharacter, "a"),
        RefusedText(#"{"a":nul▸}"#, .unexpectedCharacter, "a"),
        RefusedText(#"{"a":t▸RUE}"#, .unexpectedCharacter, "a"),
        RefusedText(#"{"a":▸True}"#, .unexpectedCharacter, "a"),
        RefusedText(#"{"a":false▸s}"#, .unexpectedCharacter),

        // Strings.
        RefusedText(#"{"a":▸'b'}"#, .unexpectedCharacter, "a"),
        RefusedText("{\"a\":\"▸\n\"}", .controlCharacter, "a"),
        RefusedText("{\"a\":\"b▸\u{0}\"}", .controlCharacter, "a"),
        RefusedText("{\"a\":\"b▸\u{1f}\"}", .controlCharacter, "a"),
        RefusedText("{\"▸\t\":1}", .controlCharacter),
        RefusedText(#"{"a":"b▸\x41"}"#, .invalidEscape, "a"),
        RefusedText(#"{"a":"▸\'"}"#, .invalidEscape, "a"),
        RefusedText(#"{"a":"▸\U0041"}"#, .invalidEscape, "a"),
        RefusedText(#"{"a":"▸\u004"}"#, .invalidEscape, "a"),
        RefusedText(#"{"a":"▸\u00g0"}"#, .invalidEscape, "a"),
        RefusedText(#"{"a":"▸\u+041"}"#, .invalidEscape, "a"),
        RefusedText("{\"a\":\"▸\\\u{e9}\"}", .invalidEscape, "a"),
        RefusedText(#"{"a":"\ud83d▸\u00g0"}"#, .invalidEscape, "a"),
        RefusedText(#"{"▸\q":1}"#, .invalidEscape),
        RefusedText(#"{"a":"▸\ud83d"}"#, .loneSurrogate, "a"),
        RefusedText(#"{"a":"▸\ud83dx"}"#, .loneSurrogate, "a"),
        RefusedText(#"{"a":"▸\ud83d\n"}"#, .loneSurrogate, "a"),
        RefusedText(#"{"a":"▸\ud83d\u0041"}"#, .loneSurrogate, "a"),
        RefusedText(#"{"a":"▸\ud83d\ud83d\ude00"}"#, .loneSurrogate, "a"),
        RefusedText(#"{"a":"▸\ude00"}"#, .loneSurrogate, "a"),
        RefusedText(#"{"▸\udfff":1}"#, .loneSurrogate),
    ])
    func `what the grammar forbids is refused at its place`(text: RefusedText) {
        expectRefusal(of: text)
    }

    /// What follows `{"a":"b`, and how far into it the first byte stands that is at fault.
    @Test(arguments: [
        ([0x80], 0), ([0xbf], 0), ([0xc0, 0x80], 0), ([0xc1, 0xbf], 0),
        ([0xf5, 0x80, 0x80, 0x80], 0),
        ([0xff], 0), ([0xfe], 0), ([0xc3, 0x22], 0), ([0xc3], 0), ([0xe2, 0x82], 0),
        ([0xe2, 0x28, 0xa1], 0), ([0xe0, 0x80, 0x80], 0), ([0xe0, 0x9f, 0xbf], 0),
        ([0xed, 0xa0, 0x80], 0), ([0xed, 0xbf, 0xbf], 0), ([0xf0, 0x80, 0x80, 0x80], 0),
        ([0xf0, 0x8f, 0xbf, 0xbf], 0), ([0xf4, 0x90, 0x80, 0x80], 0), ([0xf0, 0x9f, 0x98], 0),
        ([0xc3, 0xa9, 0x80], 2), ([0xe2, 0x82, 0xac, 0xe2, 0x82, 0x22], 3),
    ])
    func `what is no UTF-8 is refused where it begins`(bytes: [UInt8], broken: Int) {
        let start = Array(#"{"a":"b"#.utf8)
        for rest in ["", #""}"#] {
            expectRefusal(
                of: RefusedText(
                    bytes: start + bytes + rest.utf8,
                    offset: start.count + broken,
                    .invalidUTF8,
                    "a"
                )
            )
        }
    }

    @Test func `bytes that are no UTF-8 are refused wherever they stand`() {
        expectRefusal(of: RefusedText(bytes: [0xff], offset: 0, .invalidUTF8))
        expectRefusal(of: RefusedText(bytes: [0x7b, 0xff, 0x7d], offset: 1, .invalidUTF8))
        expectRefusal(of: RefusedText(bytes: [0x7b, 0x22, 0xff], offset: 2, .invalidUTF8))
        expectRefusal(of: RefusedText(bytes: [0x7b, 0x7d, 0x20, 0xc3], offset: 3, .invalidUTF8))
    }

    @Test func `a byte order mark is refused, and so is a text in UTF-16`() {
        expectRefusal(of: RefusedText("▸\u{feff}{}", .byteOrderMark))
        expectRefusal(
            of: RefusedText(bytes: [0xff, 0xfe, 0x7b, 0, 0x7d, 0], offset: 0, .invalidUTF8)
        )
        expectRefusal(of: RefusedText("{▸\0}\0", .unexpectedCharacter))
    }
}

/// Expects a text to be refused for its one fault.
func expectRefusal(of text: RefusedText, sourceLocation: SourceLocation = #_sourceLocation) {
    let error = #expect(throws: SessionRequest.ReadingError.self, sourceLocation: sourceLocation) {
        try SessionRequest(json: text.bytes)
    }
    #expect(error?.faults.map(\.code) == [text.code], sourceLocation: sourceLocation)
    #expect(error?.faults.map(\.offset) == [text.offset], sourceLocation: sourceLocation)
    #expect(error?.faults.map(\.path) == [text.path], sourceLocation: sourceLocation)
    #expect(error?.hasMoreFaults == false, sourceLocation: sourceLocation)
}
