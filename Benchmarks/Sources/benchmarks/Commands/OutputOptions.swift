public import ArgumentParser
import Foundation
public import Reporting

/// The options for the output of measurements.
struct OutputOptions: ParsableArguments {
    @Option(
        help: """
            The output format: table, ratios (a narrower table), json or tsv. `benchmarks report` \
            reads json.
            """
    )
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

    @Option(help: "The colors of the plot: light or dark.")
    var theme = PlotTheme.light

    /// Checks that the files can be written and that gnuplot is installed.
    func check() throws {
        if let plot {
            _ = try Gnuplot.terminal(for: plot)
            _ = try Gnuplot()
        }
        for file in [output, plot].compactMap(\.self) { try checkWritable(file) }
    }

    /// Writes the report, and draws the plot.
    func write(_ measurements: [Reporting.Measurement]) throws {
        let text = try format.text(measurements)
        if let output {
            try Data(text.utf8).write(to: URL(filePath: output))
        } else {
            print(text, terminator: "")
        }
        if let plot { try Gnuplot().draw(measurements, to: plot, theme: theme) }
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

extension PlotTheme: ExpressibleByArgument {}
