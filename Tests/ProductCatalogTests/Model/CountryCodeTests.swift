import Foundation
import ProductCatalog
import Testing

struct CountryCodeTests {
    @Test(arguments: ["NL", "AA", "ZZ"])
    func `two letters from A to Z are a country code`(text: String) throws {
        #expect(CountryCode(text)?.description == text)
        let decoded = try JSONDecoder().decode([CountryCode].self, from: Data("[\"\(text)\"]".utf8))
        #expect(decoded.map(\.description) == [text])
        let encoded = try JSONEncoder().encode(decoded)
        #expect(String(decoding: encoded, as: UTF8.self) == "[\"\(text)\"]")
    }

    @Test(arguments: [
        "", "N", "NLD", "nl", "Nl", "N1", "N@", "N[", " NL", "NL ", "N\u{0}", "ÑL", "🇳🇱",
        "\u{ff2e}L",
    ])
    func `other strings are rejected, with their path when decoded`(text: String) throws {
        #expect(CountryCode(text) == nil)
        let document = try JSONEncoder().encode(["NL", text])
        do {
            _ = try JSONDecoder().decode([CountryCode].self, from: document)
            Issue.record("`\(text)` was accepted")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.codingPath.map(\.intValue) == [1])
        }
    }

    @Test func `all codes are different, and in alphabetical order`() {
        let texts = String.letters.flatMap { first in String.letters.map { first + $0 } }
        let codes = texts.compactMap { CountryCode($0) }
        #expect(codes.map(\.description) == texts)
        #expect(codes.sorted() == codes)
        #expect(Set(codes).count == 676)
        let code: CountryCode = "NL"
        #expect(!(code < code))
    }

    /// Tables of codes are indexed by the ordinal.
    @Test func `ordinals are consecutive`() {
        let texts = String.letters.flatMap { first in String.letters.map { first + $0 } }
        #expect(texts.compactMap { CountryCode($0)?.ordinal } == Array(0..<676))
    }

    @Test func `an invalid literal traps`() async {
        await #expect(processExitsWith: .failure) {
            let code: CountryCode = "nl"
            print(code)
        }
    }
}

extension String {
    /// The letters from A to Z.
    static let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map {
        String(UnicodeScalar($0))
    }
}
