import ProductFilter
import Testing

/// Every escape in a string, and every digit of one.
struct ReadingEscapesTests {
    private func token(_ text: String) throws(ParsingError) -> String? {
        try SessionRequest(json: "{\"tokens\":[\"\(text)\"]}").tokens?.first
    }

    @Test func `each escape is the character that it stands for`() throws {
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

    @Test func `each digit of an escaped code unit counts, in either case`() throws {
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
    func `what stands next to the digits in the code is none`(character: String) {
        for place in 0..<4 {
            var digits = ["0", "0", "0", "0"]
            digits[place] = character
            let error = #expect(throws: ParsingError.self) {
                try token("\\u" + digits.joined())
            }
            #expect(error?.faults.map(\.code) == [.invalidEscape])
        }
    }

    @Test func `halves of surrogate pairs go together in one order only`() throws {
        #expect(try token(#"\ud800\udc00"#) == "\u{10000}")
        #expect(try token(#"\udbff\udfff"#) == "\u{10ffff}")
        for halves in [#"\udc00\udc00"#, #"\udc00\ud800"#, #"\ud800\ud800"#, #"\ud800\ue000"#] {
            let error = #expect(throws: ParsingError.self) { try token(halves) }
            #expect(error?.faults.map(\.code) == [.loneSurrogate])
        }
    }
}
