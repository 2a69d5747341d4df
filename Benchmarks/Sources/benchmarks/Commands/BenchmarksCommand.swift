import ArgumentParser
import Reporting

/// The `benchmarks` command.
@main
struct BenchmarksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmarks",
        abstract: "Compares the payment product filter with alternatives.",
        discussion: """
            Without a subcommand, runs a selection of cases in less than two minutes. Before \
            anything is timed, the answers of all engines are compared.
            """,
        subcommands: [
            RunCommand.self, ReportCommand.self, ListCommand.self, OnceCommand.self,
            CatalogDocumentCommand.self, ParseCatalogCommand.self,
        ]
    )

    /// A typical catalog, one that exceeds the L1 cache, and a very large one.
    private static let selection = Selection(products: [200, 10_000, 1_000_000])

    func run() throws {
        let measurements = try Self.selection.measure(.quick, progress: Progress.show)
        Progress.clear()
        print(try Report.table.text(measurements), terminator: "")
        print(EngineName.installationHints, terminator: "")
    }
}
