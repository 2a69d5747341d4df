import Testing

@testable import ProductFilterCommands

struct TextTableTests {
    @Test func `columns are aligned, without trailing spaces`() {
        let table = TextTable(rows: [
            ["id", "label"], ["1", "Visa"], ["1503", "Boleto Bancário"], ["2", ""],
        ])
        #expect(table.lines == ["id    label", "1     Visa", "1503  Boleto Bancário", "2"])
    }

    @Test func `wide characters count as two columns`() {
        let table = TextTable(rows: [["微信", "a"], ["WeChat", "b"]])
        #expect(table.lines == ["微信    a", "WeChat  b"])
    }
}
