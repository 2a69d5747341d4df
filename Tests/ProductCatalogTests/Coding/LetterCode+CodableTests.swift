#if CodableSupport
import Foundation
import ProductCatalog
import Testing

struct LetterCodeCodableTests {
    @Test func `codes are JSON strings`() throws {
        try check(["NL", "AA", "ZZ"], as: CountryCode.self)
        try check(["EUR", "AAA", "ZZZ"], as: CurrencyCode.self)
    }

    private func check<Code: Codable & CustomStringConvertible>(
        _ texts: [String],
        as type: Code.Type
    ) throws {
        let json = try JSONEncoder().encode(texts)
        let codes = try JSONDecoder().decode([Code].self, from: json)
        #expect(codes.map(\.description) == texts)
        #expect(try JSONEncoder().encode(codes) == json)
    }

    @Test(arguments: [
        "", "N", "NLD", "nl", "Nl", "N1", "N@", "N[", " NL", "NL ", "N\u{0}", "ÑL", "🇳🇱",
        "\u{ff2e}L",
    ])
    func `an invalid country code is rejected with its path`(text: String) throws {
        try checkRejected(text, after: "NL", as: CountryCode.self)
    }

    @Test(arguments: ["", "EU", "EURO", "eur", "EuR", "E1R", "EU@", "EU[", "€€€", "ÉUR"])
    func `an invalid currency code is rejected with its path`(text: String) throws {
        try checkRejected(text, after: "EUR", as: CurrencyCode.self)
    }

    private func checkRejected<Code: Decodable>(
        _ text: String,
        after valid: String,
        as type: Code.Type
    ) throws {
        let json = try JSONEncoder().encode([valid, text])
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Code].self, from: json)
        }
        guard case .dataCorrupted? = error else {
            Issue.record("unexpected error: \(String(describing: error))")
            return
        }
        #expect(error?.dottedPath == "1")
    }
}
#endif
