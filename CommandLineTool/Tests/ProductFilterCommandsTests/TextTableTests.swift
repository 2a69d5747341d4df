import Testing

@testable import ProductFilterCommands

struct TextTableTests {
    @Test func `columns line up, and no line ends in spaces`() {
        let table = TextTable(rows: [
            ["id", "label"], ["1", "Visa"], ["1503", "Boleto Bancário"],
        ])
        #expect(table.lines == ["id    label", "1     Visa", "1503  Boleto Bancário"])
    }

    @Test func `characters of East Asian scripts take two columns`() {
        #expect("微信支付".displayWidth == 8)
        #expect(
            TextTable(rows: [["微信", "a"], ["WeChat", "b"]]).lines == ["微信    a", "WeChat  b"]
        )
    }

    @Test func `what could drive a terminal is shown as a mark`() {
        #expect("a\u{1b}[31mb\n".withoutControlCharacters == "a\u{fffd}[31mb\u{fffd}")
    }
}
