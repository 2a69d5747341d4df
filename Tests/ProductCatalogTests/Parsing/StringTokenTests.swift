import ProductCatalog
import ProductFilter
import Testing

/// Escape sequences in strings.
struct StringTokenTests {
    private func token(_ text: String) throws(ParsingError) -> String? {
        try SessionRequest(json: "{\"tokens\":[\"\(text)\"]}").tokens?.first
    }

    @Test func `each escape sequence is decoded`() throws {
        #expect(try token(#"\""#) == "\"")
        #expect(try token(#"\\"#) == "\\")
        #expect(try token(#"\/"#) == "/")
        #expect(try token(#"\b"#) == "\u{8}")
        #expect(try token(#"\f"#) == "\u{c}")
        #expect(try token(#"\n"#) == "\n")
        #expect(try token(#"\r"#) == "\r")
        #expect(try token(#"\t"#) == "\t")
        #expect(try token(#"a\b\f\n\r\t\"z"#) == "a\u{8}\u{c}\n\r\t\"z")
    }

    @Test func `a code unit has four hexadecimal digits of either case`() throws {
        for digit in 0..<16 as Range<UInt32> {
            for shift in [0, 4, 8, 12] as [UInt32] {
                let value = digit << shift
                guard let scalar = Unicode.Scalar(value) else { continue }
                let digits = String(value, radix: 16)
                let padded = String(repeating: "0", count: 4 - digits.count) + digits
                #expect(try token("\\u" + padded) == String(Character(scalar)))
                #expect(try token("\\u" + padded.uppercased()) == String(Character(scalar)))
            }
        }
    }

    @Test(arguments: ["/", ":", "@", "G", "`", "g", " ", "-"])
    func `the ASCII characters next to the digits aren't hexadecimal digits`(character: String) {
        for position in 0..<4 {
            var digits = ["0", "0", "0", "0"]
            digits[position] = character
            let error = #expect(throws: ParsingError.self) {
                try token("\\u" + digits.joined())
            }
            #expect(error?.faults.map(\.code) == [.invalidEscape])
        }
    }

    @Test func `a surrogate pair is a high surrogate and then a low one`() throws {
        #expect(try token(#"\ud800\udc00"#) == "\u{10000}")
        #expect(try token(#"\udbff\udfff"#) == "\u{10ffff}")
        for pair in [#"\udc00\udc00"#, #"\udc00\ud800"#, #"\ud800\ud800"#, #"\ud800\ue000"#] {
            let error = #expect(throws: ParsingError.self) { try token(pair) }
            #expect(error?.faults.map(\.code) == [.loneSurrogate])
        }
    }
}
