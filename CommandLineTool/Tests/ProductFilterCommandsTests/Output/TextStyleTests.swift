import ProductCatalog
import Testing

@testable import ProductFilterCommands

struct TextStyleTests {
    @Test func `each severity has its own color`() {
        let style = TextStyle(isEnabled: true)
        #expect(style.colored(.error) == "\u{1b}[31merror\u{1b}[0m")
        #expect(Set(FindingSeverity.allCases.map { style.colored($0).prefix(5) }).count == 3)
    }

    @Test func `a disabled style has no escape codes`() {
        let style = TextStyle(isEnabled: false)
        #expect(style.bold("a") + style.dim("b") == "ab")
        #expect(style.colored(.note) == "note")
    }

    @Test func `output to a pipe is plain`() throws {
        #expect(!(try Program.run("resolve", input: "{}").output.contains("\u{1b}")))
    }
}
