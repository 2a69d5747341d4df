import ProductCatalog
import Testing

/// The form in which near misses are equal, and single edits of it.
struct FoldedNameTests {
    @Test(arguments: [
        ("Cards", "cards"), ("CARD", "cards"), (" cards ", "cards"), ("gift_cards", "giftcard"),
        ("gift-cards", "Gift Card"), ("cards\u{a0}", "cards"), ("cards\u{3000}", "cards"),
        ("gift\u{2011}card", "gift-card"), ("gift\u{2212}card", "giftcard"),
        ("cards\u{200b}", "cards"), ("\u{feff}cards", "cards"), ("card\u{ad}s", "cards"),
        ("caf\u{e9}", "cafe\u{301}"), ("CAFE\u{301}S", "caf\u{e9}"),
        ("countries", "country"), ("Currencies", "currency"), ("cookies", "cookie"),
        ("cards\n", "cards"), ("\tcards", "cards"),
    ])
    func `near misses fold alike`(name: String, other: String) throws {
        #expect(try #require(FoldedName(name)) == #require(FoldedName(other)))
    }

    @Test(arguments: [
        ("cards", "carts"), ("cafe", "caf\u{e9}"), ("cards", "cardsss"), ("a", "b"),
        ("cards.", "cards"), ("s", "e"),
    ])
    func `other names don't fold alike`(name: String, other: String) throws {
        #expect(try #require(FoldedName(name)) != #require(FoldedName(other)))
    }

    @Test func `a plural can be kept`() throws {
        func keepingPlural(_ name: String) throws -> FoldedName {
            try #require(FoldedName(name, keepsPlural: true))
        }
        #expect(try keepingPlural("Gift_Cards") == keepingPlural("giftcards"))
        #expect(try keepingPlural("card") != keepingPlural("cards"))
        #expect(try keepingPlural("country") != keepingPlural("countrie"))
    }

    @Test func `equal folded names have equal hashes`() throws {
        let names = try ["Cards", "card", "CARD\u{a0}"].map { try #require(FoldedName($0)) }
        #expect(Set(names).count == 1)
    }

    @Test func `long names and names of nothing but separators have no folded form`() {
        #expect(FoldedName(String(repeating: "a", count: 256)) != nil)
        #expect(FoldedName(String(repeating: "a", count: 257)) == nil)
        #expect(FoldedName(String(repeating: "\u{e9}", count: 128)) != nil)
        #expect(FoldedName(String(repeating: "\u{e9}", count: 129)) == nil)
        for name in ["", " ", "-_ ", "\u{a0}\u{200b}"] { #expect(FoldedName(name) == nil) }
    }

    @Test func `bytes that aren't UTF-8 have no folded form`() {
        let bytes: [UInt8] = [0x63, 0xff]
        #expect(FoldedName(bytes.span) == nil)
        #expect(FoldedName(Array("caf\u{e9}".utf8).span) == FoldedName("CAFE\u{301}"))
    }

    @Test(arguments: [
        ("wallet", "walet"), ("wallet", "wallet x"), ("wallet", "ballet"), ("wallet", "awallet"),
        ("wallet", "walelt"), ("wallet", "awllet"), ("caf\u{e9}", "cafe"), ("abc", "abd"),
        ("abc", "abcd"), ("w\u{430}llet", "wallet"),
    ])
    func `an inserted, removed, replaced or swapped character is one edit`(
        name: String,
        other: String
    ) throws {
        let (name, other) = (try #require(FoldedName(name)), try #require(FoldedName(other)))
        #expect(name.isOneEdit(from: other))
        #expect(other.isOneEdit(from: name))
    }

    @Test(arguments: [
        ("wallet", "Wallets"), ("wallet", "wale"), ("wallet", "bullet"), ("wallet", "tallew"),
        ("wallet", "walte"), ("wallet", "xwalletx"), ("a", "b"), ("ab", "ac"), ("ab", "abc"),
        ("ab", "ba"), ("wallet", "llewat"),
    ])
    func `equal names, two edits and edits of short names aren't one edit`(
        name: String,
        other: String
    ) throws {
        let (name, other) = (try #require(FoldedName(name)), try #require(FoldedName(other)))
        #expect(!name.isOneEdit(from: other))
        #expect(!other.isOneEdit(from: name))
    }
}
