import Testing

@testable import gateway

struct ByteStringTests {
    @Test func `strings that differ only in normalization are different`() {
        #expect("\u{e9}" == "e\u{301}")
        #expect(ByteString("\u{e9}") != ByteString("e\u{301}"))
        #expect(
            Set([ByteString("\u{e9}"), ByteString("e\u{301}"), ByteString("\u{e9}")]).count == 2
        )
        #expect(ByteString("e\u{301}").description.utf8.elementsEqual("e\u{301}".utf8))
    }

    @Test func `hashing takes linear time`() {
        let marks = String(repeating: "\u{315}\u{300}\u{5ae}\u{300}", count: 100_000)
        let duration = ContinuousClock().measure { #expect(Set([ByteString(marks)]).count == 1) }
        #expect(duration < .seconds(1))
    }
}
