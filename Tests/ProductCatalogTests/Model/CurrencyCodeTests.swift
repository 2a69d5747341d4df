import Foundation
import ProductCatalog
import Testing

struct CurrencyCodeTests {
    @Test(arguments: ["EUR", "AAA", "ZZZ"])
    func `three letters from A to Z are a currency code`(text: String) throws {
        #expect(CurrencyCode(text)?.description == text)
        let decoded = try JSONDecoder().decode(
            [CurrencyCode].self,
            from: Data("[\"\(text)\"]".utf8)
        )
        #expect(decoded.map(\.description) == [text])
        let encoded = try JSONEncoder().encode(decoded)
        #expect(String(decoding: encoded, as: UTF8.self) == "[\"\(text)\"]")
    }

    @Test(arguments: ["", "EU", "EURO", "eur", "EuR", "E1R", "EU@", "EU[", "€€€", "ÉUR"])
    func `other strings are rejected, with their path when decoded`(text: String) throws {
        #expect(CurrencyCode(text) == nil)
        let document = try JSONEncoder().encode(["EUR", text])
        do {
            _ = try JSONDecoder().decode([CurrencyCode].self, from: document)
            Issue.record("`\(text)` was accepted")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.codingPath.map(\.intValue) == [1])
        }
    }

    private static let texts = String.letters.flatMap { first in
        String.letters.flatMap { second in String.letters.map { first + second + $0 } }
    }

    @Test func `all codes are different, and in alphabetical order`() {
        let codes = Self.texts.compactMap { CurrencyCode($0) }
        #expect(codes.map(\.description) == Self.texts)
        #expect(codes.sorted() == codes)
        #expect(Set(codes).count == 17_576)
        let code: CurrencyCode = "EUR"
        #expect(!(code < code))
    }

    /// Tables of codes are indexed by the ordinal.
    @Test func `ordinals are consecutive`() {
        #expect(Self.texts.compactMap { CurrencyCode($0)?.ordinal } == Array(0..<17_576))
    }

    @Test func `an invalid literal traps`() async {
        await #expect(processExitsWith: .failure) {
            let code: CurrencyCode = "EU"
            print(code)
        }
    }
}
