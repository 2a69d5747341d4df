import ProductCatalog
import Testing

/// The properties that country and currency codes share.
struct LetterCodeTests {
    private static let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map {
        String(UnicodeScalar($0))
    }
    private static let pairs = letters.flatMap { first in letters.map { first + $0 } }
    private static let triples = pairs.flatMap { first in letters.map { first + $0 } }

    @Test func `all country codes are different, and in alphabetical order`() {
        let codes = Self.pairs.compactMap { CountryCode($0) }
        #expect(codes.map(\.description) == Self.pairs)
        #expect(codes.sorted() == codes)
        #expect(Set(codes).count == 676)
        let code: CountryCode = "NL"
        #expect(!(code < code))
    }

    @Test func `all currency codes are different, and in alphabetical order`() {
        let codes = Self.triples.compactMap { CurrencyCode($0) }
        #expect(codes.map(\.description) == Self.triples)
        #expect(codes.sorted() == codes)
        #expect(Set(codes).count == 17_576)
        let code: CurrencyCode = "EUR"
        #expect(!(code < code))
    }

    /// Tables of codes are indexed by the ordinal.
    @Test func `ordinals are consecutive`() {
        #expect(Self.pairs.compactMap { CountryCode($0)?.ordinal } == Array(0..<676))
        #expect(Self.triples.compactMap { CurrencyCode($0)?.ordinal } == Array(0..<17_576))
    }
}
