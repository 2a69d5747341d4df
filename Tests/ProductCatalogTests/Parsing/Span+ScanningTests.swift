import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// UTF-8 validation, and the scanning of strings by words.
struct SpanScanningTests {
    /// The arguments are the bytes that follow `{"a":"b`, and the offset of the first invalid one
    /// among them.
    @Test(arguments: [
        ([0x80], 0), ([0xbf], 0), ([0xc0, 0x80], 0), ([0xc1, 0xbf], 0),
        ([0xf5, 0x80, 0x80, 0x80], 0),
        ([0xff], 0), ([0xfe], 0), ([0xc3, 0x22], 0), ([0xc3], 0), ([0xe2, 0x82], 0),
        ([0xe2, 0x28, 0xa1], 0), ([0xe0, 0x80, 0x80], 0), ([0xe0, 0x9f, 0xbf], 0),
        ([0xed, 0xa0, 0x80], 0), ([0xed, 0xbf, 0xbf], 0), ([0xf0, 0x80, 0x80, 0x80], 0),
        ([0xf0, 0x8f, 0xbf, 0xbf], 0), ([0xf4, 0x90, 0x80, 0x80], 0), ([0xf0, 0x9f, 0x98], 0),
        ([0xc3, 0xa9, 0x80], 2), ([0xe2, 0x82, 0xac, 0xe2, 0x82, 0x22], 3),
    ])
    func `invalid UTF-8 is rejected at its first byte`(bytes: [UInt8], offset: Int) {
        let start = Array(#"{"a":"b"#.utf8)
        for rest in ["", #""}"#] {
            expectFault(
                in: InvalidText(
                    bytes: start + bytes + rest.utf8,
                    offset: start.count + offset,
                    .invalidUTF8,
                    "a"
                )
            )
        }
    }

    /// Strings are scanned in words of eight bytes, so every position in a word is tested.
    @Test(arguments: 0..<20)
    func `a string ends at its quote, whatever precedes and follows`(count: Int) throws {
        let before = String(repeating: "~", count: count)
        for scalar in (0...0x2ff).compactMap(Unicode.Scalar.init) where scalar != "\\" {
            for after in ["", "!", "!!!!!!!!!"] {
                let start = "{\"tokens\":[\"" + before
                let text = start + String(Character(scalar)) + after + "\"]}"
                if scalar.value < 0x20 {
                    expectFault(
                        in: InvalidText(
                            bytes: text.utf8,
                            offset: start.utf8.count,
                            .controlCharacter,
                            "tokens[0]"
                        )
                    )
                } else if scalar == "\"" {
                    #expect(throws: ParsingError.self) { try SessionRequest(json: text) }
                } else {
                    let token = before + String(Character(scalar)) + after
                    #expect(try SessionRequest(json: text).tokens == [token])
                }
            }
        }
    }

    @Test(arguments: [
        0x20, 0x7f, 0x80, 0x7ff, 0x800, 0x2028, 0x2060, 0xd7ff, 0xe000, 0xfdd0, 0xfeff, 0xfffe,
        0xffff,
        0x10000, 0x1fffe, 0xe0001, 0x10fffe, 0x10ffff,
    ])
    func `a character in a string is escaped or not`(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        let escapes = String(scalar).utf16.map { unit in
            "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count)
                + String(unit, radix: 16)
        }
        for text in [String(scalar), escapes.joined(), escapes.joined().uppercased()] {
            let text = text.replacing("\\U", with: "\\u")
            let request = try SessionRequest(json: #"{"\#(text)":0,"tokens":["\#(text)"]}"#)
            #expect(request.tokens?.map { Array($0.unicodeScalars) } == [[scalar]])
        }
    }

    @Test func `invalid UTF-8 is rejected outside of strings`() {
        expectFault(in: InvalidText(bytes: [0xff], offset: 0, .invalidUTF8))
        expectFault(in: InvalidText(bytes: [0x7b, 0xff, 0x7d], offset: 1, .invalidUTF8))
        expectFault(in: InvalidText(bytes: [0x7b, 0x22, 0xff], offset: 2, .invalidUTF8))
        expectFault(in: InvalidText(bytes: [0x7b, 0x7d, 0x20, 0xc3], offset: 3, .invalidUTF8))
    }

    @Test func `a byte order mark and UTF-16 are rejected`() {
        expectFault(in: InvalidText("▸\u{feff}{}", .byteOrderMark))
        expectFault(in: InvalidText("▸\u{feff}", .byteOrderMark))
        expectFault(in: InvalidText("{▸\u{feff}}", .unexpectedCharacter))
        expectFault(in: InvalidText(bytes: [0xef, 0xbb, 0x7b, 0x7d], offset: 0, .invalidUTF8))
        expectFault(
            in: InvalidText(bytes: [0xff, 0xfe, 0x7b, 0, 0x7d, 0], offset: 0, .invalidUTF8)
        )
        expectFault(in: InvalidText("{▸\0}\0", .unexpectedCharacter))
    }
}
