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

    @Test func `control characters are replaced`() {
        #expect("a\u{1b}[31mb\n".withoutControlCharacters == "a\u{fffd}[31mb\u{fffd}")
    }
}
