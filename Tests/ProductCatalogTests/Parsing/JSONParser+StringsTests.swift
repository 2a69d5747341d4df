import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Faults in strings.
struct JSONParserStringsTests {
    @Test(arguments: [
        InvalidText(#"{"a":▸'b'}"#, .unexpectedCharacter, "a"),
        InvalidText("{\"a\":\"▸\n\"}", .controlCharacter, "a"),
        InvalidText("{\"a\":\"b▸\u{0}\"}", .controlCharacter, "a"),
        InvalidText("{\"a\":\"b▸\u{1f}\"}", .controlCharacter, "a"),
        InvalidText("{\"▸\t\":1}", .controlCharacter),
        InvalidText(#"{"a":"b▸\x41"}"#, .invalidEscape, "a"),
        InvalidText(#"{"a":"▸\'"}"#, .invalidEscape, "a"),
        InvalidText(#"{"a":"▸\U0041"}"#, .invalidEscape, "a"),
        InvalidText(#"{"a":"▸\u004"}"#, .invalidEscape, "a"),
        InvalidText(#"{"a":"▸\u00g0"}"#, .invalidEscape, "a"),
        InvalidText(#"{"a":"▸\u+041"}"#, .invalidEscape, "a"),
        InvalidText("{\"a\":\"▸\\\u{e9}\"}", .invalidEscape, "a"),
        InvalidText(#"{"a":"\ud83d▸\u00g0"}"#, .invalidEscape, "a"),
        InvalidText(#"{"▸\q":1}"#, .invalidEscape),
        InvalidText(#"{"a":"▸\ud83d"}"#, .loneSurrogate, "a"),
        InvalidText(#"{"a":"▸\ud83dx"}"#, .loneSurrogate, "a"),
        InvalidText(#"{"a":"▸\ud83d\n"}"#, .loneSurrogate, "a"),
        InvalidText(#"{"a":"▸\ud83d\u0041"}"#, .loneSurrogate, "a"),
        InvalidText(#"{"a":"▸\ud83d\ud83d\ude00"}"#, .loneSurrogate, "a"),
        InvalidText(#"{"a":"▸\ude00"}"#, .loneSurrogate, "a"),
        InvalidText(#"{"▸\udfff":1}"#, .loneSurrogate),
        InvalidText("{\"a\":\"b▸\t\"}", .controlCharacter, "a"),
        InvalidText("{\"a\":\"b▸\r\n\"}", .controlCharacter, "a"),
        InvalidText("{\"a\":\"▸\\\u{0}\"}", .invalidEscape, "a"),
        InvalidText("{\"a\":\"▸\\\t\"}", .invalidEscape, "a"),
        InvalidText("{\"a\":\"▸\\\n\"}", .invalidEscape, "a"),
        InvalidText(#"{"a":"▸\🌀"}"#, .invalidEscape, "a"),
        InvalidText(#"{"a":"▸\a"}"#, .invalidEscape, "a"),
        InvalidText(#"{"a":"▸\0"}"#, .invalidEscape, "a"),
        InvalidText(#"{"a":"▸\u{41}"}"#, .invalidEscape, "a"),
        InvalidText(#"{"a":"▸\u 041"}"#, .invalidEscape, "a"),
        InvalidText(#"{"a":"\ud800▸\u"}"#, .invalidEscape, "a"),
        InvalidText(#"{"a":"\ud800▸\u1"}"#, .invalidEscape, "a"),
        InvalidText(#"{"a":"▸\ud800\"}"#, .loneSurrogate, "a"),
        InvalidText(#"{"a":"▸\uD800\u1234\uDC00"}"#, .loneSurrogate, "a"),
        InvalidText(#"{"a":"▸\uDd1e\uD834"}"#, .loneSurrogate, "a"),
        InvalidText(#"{"a":"\ud83d\ude00▸\ud83d"}"#, .loneSurrogate, "a"),
        InvalidText(#"{"a":"b\"}▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":"\\\"}▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":"b▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":"\ud83d▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":"\ud83d\▸"#, .unexpectedEnd, "a"),
        InvalidText(#"{"a":▸b"}"#, .unexpectedCharacter, "a"),
        InvalidText(#"{"a":"b"▸c}"#, .unexpectedCharacter),
    ])
    func `an invalid string is rejected`(text: InvalidText) {
        expectFault(in: text)
    }
}
