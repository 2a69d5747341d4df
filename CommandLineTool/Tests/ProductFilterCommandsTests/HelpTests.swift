import Foundation
import Testing

/// What `--help` shows can be typed as it stands.
struct HelpTests {
    @Test(arguments: ["", "resolve", "explain", "check", "batch", "impact"])
    func `every example works`(command: String) throws {
        let folder = try Self.folderOfExamples()
        defer { try? FileManager.default.removeItem(at: folder) }
        let help = try Program.run(command.isEmpty ? ["--help"] : [command, "--help"]).output
        let examples = Self.examples(in: help)
        #expect(examples.count > 1)
        for example in examples {
            let run = try Program.run(shell: example, in: folder)
            #expect(run.status == 0, "\(example)\n\(run.errors)")
            #expect(!run.output.contains(#"{"errors""#), "\(example)\n\(run.output)")
        }
    }

    /// The lines under `Examples:`, those together that go on after a backslash.
    private static func examples(in help: String) -> [String] {
        help.split(separator: "\n", omittingEmptySubsequences: false)
            .drop { $0 != "Examples:" }.dropFirst().prefix { !$0.isEmpty }
            .joined(separator: "\n").split(separator: "\n  ").map(String.init)
            .reduce(into: []) { examples, line in
                if let last = examples.last, last.hasSuffix("\\") {
                    examples[examples.count - 1] = last.dropLast() + line
                } else {
                    examples.append(line)
                }
            }
    }

    /// A folder with the files that the examples name.
    private static func folderOfExamples() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let catalog = #"{"paymentProducts":[{"id":1,"paymentProductGroup":"cards"},{"id":2}]}"#
        let filters = #"{"paymentProductFilters":{"exclude":{"products":[2]}}}"# + "\n"
        let files = [
            "request.json": filters, "products.json": catalog, "cases.jsonl": filters,
            "live.json": catalog, "next.json": catalog, "filters.jsonl": filters,
        ]
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
        return folder
    }
}
