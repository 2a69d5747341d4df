import Testing

@testable import ProductFilterCommands

struct StringTerminalTests {
    @Test func `characters of East Asian scripts are two columns wide`() {
        #expect("微信支付".displayWidth == 8)
        #expect("Bancário".displayWidth == 8)
    }

    @Test func `padding counts columns`() {
        #expect("微".padded(to: 4) == "微  ")
        #expect("WeChat".padded(to: 4) == "WeChat")
    }

    @Test(arguments: [
        ("a\u{1b}[31mb\n", #"a\u{1b}[31mb\u{a}"#), ("\0\u{1f}\u{7f}", #"\u{0}\u{1f}\u{7f}"#),
        ("\u{80}\u{9b}\u{9f}", #"\u{80}\u{9b}\u{9f}"#), ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#),
        ("\u{61c}\u{200e}\u{202e}\u{2069}", #"\u{61c}\u{200e}\u{202e}\u{2069}"#),
        ("\u{200b}\u{feff}\u{ad}", #"\u{200b}\u{feff}\u{ad}"#), ("a\u{a0}b", #"a\u{a0}b"#),
        ("\u{e0041}", #"\u{e0041}"#),
    ])
    func `characters that control a terminal or can't be seen are escaped`(
        text: String,
        escaped: String
    ) {
        #expect(text.escapingControls == escaped)
    }

    @Test(arguments: ["", "a b~", "Bancário", "微信\u{3000}支付", "😀e\u{301}"])
    func `other characters stay as they are`(text: String) {
        #expect(text.escapingControls == text)
    }
}
