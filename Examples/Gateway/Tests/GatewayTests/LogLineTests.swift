import Foundation
import Logging
import Testing

@testable import gateway

struct LogLineTests {
    @Test func `a line is a JSON object with sorted keys`() throws {
        let line = LogLine(
            level: .notice,
            [
                "message": "a \"b\" \\ c",
                "list": ["1", "2"],
                "object": ["y": [], "x": "é"],
            ]
        )
        let text = String(decoding: line.bytes, as: UTF8.self)
        #expect(
            text.hasPrefix(
                #"{"level":"notice","list":["1","2"],"message":"a \"b\" \\ c","object":{"x":"é","y":[]},"time":""#
            )
        )
        #expect(text.hasSuffix("Z\"}\n"))
    }

    @Test func `characters that control a terminal or the direction of text are escaped`() {
        let scalars: [Unicode.Scalar] = [
            "\0", "\t", "\n", "\u{1b}", "\u{7f}", "\u{80}", "\u{9b}", "\u{9f}", "\u{61c}",
            "\u{200e}", "\u{2028}", "\u{2029}", "\u{202e}", "\u{2066}", "\u{feff}", "\u{e0041}",
        ]
        let text = self.text(of: String(String.UnicodeScalarView(scalars)))
        #expect(
            text == #"\u0000\u0009\u000a\u001b\u007f\u0080\u009b\u009f\u061c"#
                + #"\u200e\u2028\u2029\u202e\u2066\ufeff\udb40\udc41"#
        )
    }

    @Test func `a long string is truncated between characters`() {
        #expect(text(of: String(repeating: "a", count: 1_000)).utf8.count == 1_000)
        #expect(
            text(of: String(repeating: "a", count: 1_001)) == String(repeating: "a", count: 1_000)
                + "…"
        )
        #expect(
            text(of: String(repeating: "é", count: 1_000)) == String(repeating: "é", count: 500)
                + "…"
        )
    }

    private func text(of message: String) -> String {
        let line = LogLine(level: .info, ["message": "\(message)"])
        let text = String(decoding: line.bytes, as: UTF8.self)
        return String(text.dropFirst(#"{"level":"info","message":""#.count).prefix { $0 != "\"" })
    }
}
