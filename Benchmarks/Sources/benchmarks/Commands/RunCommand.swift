public import ArgumentParser
import Foundation
public import Reporting

/// The `benchmarks run` command.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Measures cases: by default, all of them at all their sizes."
    )

    @Option(
        help: ArgumentHelp(
            "Only cases with a name that matches a regular expression.",
            valueName: "regex"
        )
    )
    var filter: String?

    @Option(
        help: ArgumentHelp(
            "Only these catalog sizes. Request bodies always have their default sizes.",
            valueName: "n,…"
        )
    )
    var products: String?

    @Option(help: ArgumentHelp("Only these engines.", valueName: "name,…"))
    var engine: String?

    @Option(help: "The output format: table, json or tsv.")
    var format = Report.table

    @Option(
        help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file")
    )
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Plot time by catalog size as an .svg or .png file.",
            valueName: "file"
        )
    )
    var plot: String?

    func run() throws {
        let selection = try Selection(filter: filter, products: products, engines: engine)
        // Detect errors in the output options before the long measurement.
        let gnuplot = try plot.map { file in
            _ = try Gnuplot.terminal(for: file)
            return try Gnuplot()
        }
        for file in [output, plot].compactMap(\.self) { try checkWritable(file) }
        let measurements = try selection.measure(.standard, progress: Progress.show)
        Progress.clear()
        let text = try format.text(measurements)
        if let output {
            try Data(text.utf8).write(to: URL(filePath: output))
        } else {
            print(text, terminator: "")
        }
        if let gnuplot, let plot { try gnuplot.draw(measurements, to: plot) }
    }

    /// Opens a file for appending, which doesn't change its content.
    private func checkWritable(_ file: String) throws {
        guard let stream = fopen(file, "a") else {
            throw ValidationError(
                "`\(file)` can't be written: \(String(cString: strerror(errno)))"
            )
        }
        fclose(stream)
    }
}

extension Report: ExpressibleByArgument {}
