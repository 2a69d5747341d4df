import ArgumentParser
import Foundation
import Reporting
import Testing

@testable import benchmarks

struct ReportCommandTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "ReportCommandTests-\(UUID())"
    )

    private func report(_ json: String, _ options: String...) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
        try Data(json.utf8).write(to: input)
        let command = try ReportCommand.parse([input.path, "--output", output.path] + options)
        try command.run()
        return try String(contentsOf: output, encoding: .utf8)
    }

    private func saved() throws -> String {
        try Report.json.text(
            [200, 1000].map { products in
                Reporting.Measurement(
                    name: "resolve/mixed",
                    size: .init(products, of: .products),
                    engine: .productFilter,
                    cost: Distribution([100]),
                    ratio: Distribution([1]),
                    allocations: 0
                )
            }
        )
    }

    @Test func `saved measurements are reported again, at the selected sizes`() throws {
        #expect(try report(saved(), "--format", "json") == saved())
        let table = try report(saved(), "--format", "ratios", "--products", "200")
        #expect(table.contains("200"))
        #expect(!table.contains("1k"))
    }

    @Test func `a selection without measurements is an error`() throws {
        let json = try saved()
        #expect(throws: ValidationError.self) { try report(json, "--filter", "^parse") }
        #expect(throws: ValidationError.self) { try report(json, "--products", "300") }
        #expect(throws: ValidationError.self) { try report(json, "--engine", "Set") }
    }

    @Test(arguments: ["", "{}", "[{}]"])
    func `a file that isn't a report is an error`(_ json: String) {
        #expect(throws: ValidationError.self) { try report(json) }
    }
}
