import Testing

@testable import ProductFilterCommands

struct ExcerptTests {
    /// Returns the lines of an excerpt.
    ///
    /// - Parameter marked: The text, with `▸` before the position.
    private func lines(_ marked: String, line: Int = 1) -> [String] {
        let parts = marked.split(separator: "▸", omittingEmptySubsequences: false).map(String.init)
        let text = Array(parts.joined().utf8)
        return Excerpt(of: text, at: parts[0].utf8.count, line: line).lines
    }

    @Test(arguments: [
        ("▸", "", 0), ("▸{}", "{}", 0), ("{▸}", "{}", 1), ("{}▸", "{}", 2), ("a\n▸b\nc", "b", 0),
        ("a\nb▸\nc", "b", 1), ("a\n▸", "", 0), ("a\r\nb▸c\r\nd", "bc", 1), ("é▸é", "éé", 1),
        ("微信▸é", "微信é", 4), ("\t▸a\tb", "    a    b", 4), ("\u{1b}▸a", #"\u{1b}a"#, 6),
        ("😀e\u{301}▸x", "😀e\u{301}x", 3),
    ])
    func `the caret is under the position`(marked: String, line: String, column: Int) {
        let indent = String(repeating: " ", count: column)
        #expect(lines(marked, line: 12) == ["    12 | \(line)", "       | \(indent)^"])
    }

    @Test func `a long line is truncated at both ends`() {
        let before = String(repeating: "é", count: 1_000) + "<"
        let after = ">" + String(repeating: "😀", count: 1_000)
        let start = "…" + String(repeating: "é", count: 59) + "<"
        let end = ">" + String(repeating: "😀", count: 29) + "…"
        let indent = String(repeating: " ", count: 61)
        #expect(lines("\(before)▸\(after)") == ["    1 | \(start)\(end)", "      | \(indent)^"])
        let fitting = String(repeating: "a", count: 60) + "▸" + String(repeating: "b", count: 30)
        #expect(lines(fitting)[0] == "    1 | " + fitting.replacing("▸", with: ""))
    }

    @Test(arguments: 0..<12)
    func `invalid UTF-8 is replaced`(offset: Int) {
        let text: [UInt8] = [0xff, 0xc3, 0x22, 0xe2, 0x82, 0x0a, 0xf0, 0x9f, 0x98, 0x80, 0x80]
        let excerpt = Excerpt(of: text, at: min(offset, text.count), line: 1)
        #expect(excerpt.lines.count == 2)
        #expect(!excerpt.lines.joined().contains("\n"))
    }
}
