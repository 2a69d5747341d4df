import ProductCatalog
import Testing

struct FindingTests {
    private struct Sample: Finding {
        enum Code: String { case sample }
        var code: Code { .sample }
        var severity: FindingSeverity { .note }
        let path: String
        let message = "a message"
    }

    @Test func `a description starts with the path, if there is one`() {
        #expect(Sample(path: "a.b[0]").description == "a.b[0]: a message")
        #expect(Sample(path: "").description == "a message")
    }

    @Test func `severities have stable names`() {
        #expect(FindingSeverity.allCases.map(\.rawValue) == ["error", "warning", "note"])
    }
}
