import Foundation
import ProductCatalog
import Testing

/// Country and currency codes: checked once, and nothing corrected silently.
struct CodeTests {
    @Test(arguments: ["NL", "AA", "ZZ"])
    func `two letters from A to Z are a country code`(text: String) throws {
        #expect(CountryCode(text)?.text == text)
        let read = try JSONDecoder().decode([CountryCode].self, from: Data("[\"\(text)\"]".utf8))
        #expect(read.map(\.description) == [text])
        #expect(try String(decoding: JSONEncoder().encode(read), as: UTF8.self) == "[\"\(text)\"]")
    }

    @Test(arguments: ["EUR", "AAA", "ZZZ"])
    func `three letters from A to Z are a currency code`(text: String) throws {
        #expect(CurrencyCode(text)?.text == text)
        let read = try JSONDecoder().decode([CurrencyCode].self, from: Data("[\"\(text)\"]".utf8))
        #expect(read.map(\.description) == [text])
        #expect(try String(decoding: JSONEncoder().encode(read), as: UTF8.self) == "[\"\(text)\"]")
    }

    @Test(arguments: [
        "", "N", "NLD", "nl", "Nl", "N1", "N@", "N[", " NL", "NL ", "N\u{0}", "ÑL", "🇳🇱",
        "\u{ff2e}L",
    ])
    func `other text is no country code, and its place is named`(text: String) throws {
        #expect(CountryCode(text) == nil)
        try refuse(text, after: "NL", as: CountryCode.self)
    }

    @Test(arguments: ["", "EU", "EURO", "eur", "EuR", "E1R", "EU@", "EU[", "€€€", "ÉUR"])
    func `other text is no currency code, and its place is named`(text: String) throws {
        #expect(CurrencyCode(text) == nil)
        try refuse(text, after: "EUR", as: CurrencyCode.self)
    }

    private func refuse<Code: Decodable>(
        _ text: String,
        after valid: String,
        as code: Code.Type
    ) throws {
        let document = try JSONEncoder().encode([valid, text])
        do {
            _ = try JSONDecoder().decode([Code].self, from: document)
            Issue.record("`\(text)` was read as a \(code)")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.codingPath.map(\.intValue) == [1])
        }
    }

    @Test func `all codes differ, and are ordered by the alphabet`() throws {
        let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
        let countries = letters.flatMap { first in letters.map { first + $0 } }
        #expect(try countries.map { try #require(CountryCode($0)) }.map(\.text) == countries)
        #expect(Set(countries.compactMap(CountryCode.init)).count == 676)
        #expect(countries.compactMap(CountryCode.init).sorted().map(\.text) == countries)
        // Tables of codes are as long as the largest number in them.
        #expect(countries.compactMap(CountryCode.init).map(\.ordinal) == Array(0..<676))
        let currencies = countries.flatMap { start in letters.map { start + $0 } }
        #expect(Set(currencies.compactMap(CurrencyCode.init)).count == 17_576)
        #expect(currencies.compactMap(CurrencyCode.init).sorted().map(\.text) == currencies)
        #expect(currencies.compactMap(CurrencyCode.init).map(\.ordinal) == Array(0..<17_576))
    }
}
