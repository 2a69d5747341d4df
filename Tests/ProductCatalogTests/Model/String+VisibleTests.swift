import ProductCatalog
import Testing

/// Names as messages quote them.
struct VisibleNameTests {
    @Test(arguments: [
        ("cards", "cards"), ("gift card", "gift card"), ("gift_card-2", "gift_card-2"),
        ("caf\u{e9}", "caf\u{e9}"), ("\u{43a}\u{430}\u{440}\u{442}\u{44b}", "карты"),
        ("", ""), ("カード", "カード"),
    ])
    func `an ordinary name is quoted as it is`(name: String, visible: String) {
        #expect(Array(name.visible.utf8) == Array(visible.utf8))
    }

    @Test(arguments: [
        ("cards\u{a0}", #"cards\u{a0}"#), ("gift\u{a0}card", #"gift\u{a0}card"#),
        ("cards ", #"cards\u{20}"#), (" cards", #"\u{20}cards"#), (" ", #"\u{20}"#),
        ("cards\u{200b}", #"cards\u{200b}"#), ("car\u{ad}ds", #"car\u{ad}ds"#),
        ("gift\u{2011}card", #"gift\u{2011}card"#), ("cards\n", #"cards\u{a}"#),
        ("\u{202e}cards", #"\u{202e}cards"#), ("c\u{430}rds", #"c\u{430}rds"#),
        ("\u{301}cards", #"\u{301}cards"#), ("cards\u{7f}\u{0}", #"cards\u{7f}\u{0}"#),
        ("a\u{2028}b", #"a\u{2028}b"#), ("a\u{85}b", #"a\u{85}b"#),
    ])
    func `a character that a reader can't see is escaped`(name: String, visible: String) {
        #expect(name.visible == visible)
    }

    @Test func `a long name is truncated`() {
        let name = String(repeating: "a", count: 256)
        #expect(name.visible == name)
        #expect((name + "b").visible == name + "…")
        let spaces = String(repeating: "a", count: 255) + " b"
        #expect(spaces.visible == spaces.dropLast() + "…")
    }
}
