public import ArgumentParser
import Foundation
public import Measuring

/// `benchmarks run`: measures what is selected, by default everything.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Measures cases, by default all of them at all their sizes."
    )

    @Option(help: ArgumentHelp("Only cases whose name this matches.", valueName: "regex"))
    var filter: String?

    @Option(
        help: ArgumentHelp(
            "Only catalogs with so many products. Bodies that are read keep their own sizes.",
            valueName: "n,…"
        )
    )
    var products: String?

    @Option(help: ArgumentHelp("Only these engines.", valueName: "name,…"))
    var engine: String?

    @Option(help: "How to write the measurements: table, json or tsv.")
    var format = Report.table

    @Option(
        help: ArgumentHelp("Where to write them instead of standard output.", valueName: "file")
    )
    var output: String?

    @Option(help: ArgumentHelp("Draws cost against size, in SVG or PNG.", valueName: "file"))
    var plot: String?

    func run() throws {
        let selection = try Selection(filter: filter, products: products, engines: engine)
        // Whatever could stop the run at its end stops it now.
        let gnuplot = try plot.map { file in
            _ = try Gnuplot.terminal(of: file)
            return try Gnuplot()
        }
        for file in [output, plot].compactMap(\.self) { try checkWritable(file) }
        let measurements = try selection.measure(at: .usual, progress: Progress.show)
        Progress.clear()
        let text = try format.text(measurements)
        if let output {
            try Data(text.utf8).write(to: URL(filePath: output))
        } else {
            print(text, terminator: "")
        }
        if let gnuplot, let plot { try gnuplot.draw(measurements, to: plot) }
    }

    /// Opens a file as it will be opened, and leaves it as it was.
    private func checkWritable(_ file: String) throws {
        guard let stream = fopen(file, "a") else {
            throw ValidationError(
                "`\(file)` cannot be written: \(String(cString: strerror(errno)))"
            )
        }
        fclose(stream)
    }
}

extension Report: ExpressibleByArgument {}
