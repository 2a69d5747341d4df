import Foundation
import Testing

@testable import ProductFilterCommands

struct LineReaderTests {
    /// Returns all lines of a file with the given contents.
    private func lines(of text: String) throws -> [String] {
        try withTemporaryFiles(["lines": text]) { directory in
            var reader = try LineReader(
                InputFile(path: directory.appending(path: "lines").path())
            )
            var lines: [String] = []
            while let line = try reader.next(beforeReading: {}) {
                lines.append(String(decoding: line, as: UTF8.self))
            }
            return lines
        }
    }

    @Test(arguments: [
        ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]),
        ("a\r\nb\r\n", ["a", "b"]), ("a\rb\r\r\n", ["a\rb\r"]), ("a\r", ["a"]),
    ])
    func `a line ends with a line feed or at the end of the file`(
        text: String,
        expected: [String]
    ) throws {
        #expect(try lines(of: text) == expected)
    }

    @Test func `a line can be longer than one read`() throws {
        let long = String(repeating: "é", count: 100_000)
        #expect(try lines(of: "\(long)\n\(long)\r\n\nb") == [long, long, "", "b"])
    }

    @Test func `a query can be longer than one read`() throws {
        let ids = Array(repeating: "1", count: 80_000).joined(separator: ",")
        let line = #"{"paymentProductFilters":{"restrictTo":{"products":[\#(ids)]}}}"#
        let run = try Program.run("batch", input: "\(line)\n\(line)\n{\"layers\":[{}]}")
        let answers = run.output.split(separator: "\n")
        #expect(answers.count == 3)
        #expect(answers[..<2] == ["{\"available\":[1]}", "{\"available\":[1]}"])
        #expect(answers[2].hasPrefix(#"{"available":[302,"#))
    }
}
