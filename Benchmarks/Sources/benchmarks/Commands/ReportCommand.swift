import ArgumentParser
import Foundation
import Reporting

/// The `benchmarks report` command.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Makes tables and plots of saved measurements.",
        discussion: "`benchmarks run --format json --output FILE` saves measurements."
    )

    @Argument(help: "The file with the measurements.")
    var file: String

    @OptionGroup
    var options: SelectionOptions

    @OptionGroup
    var output: OutputOptions

    func run() throws {
        let selection = try options.selection()
        try output.check()
        let measurements = try Self.measurements(in: file).filter(selection.contains)
        if measurements.isEmpty {
            throw ValidationError("`\(file)` has no measurements of these cases, sizes and engines")
        }
        try output.write(measurements)
    }

    private static func measurements(in file: String) throws -> [Reporting.Measurement] {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: file))
        } catch {
            throw ValidationError("`\(file)` can't be read: \(error.localizedDescription)")
        }
        do {
            return try JSONDecoder().decode([Reporting.Measurement].self, from: data)
        } catch {
            throw ValidationError(
                "`\(file)` isn't a report of `benchmarks run --format json`: \(error)"
            )
        }
    }
}
