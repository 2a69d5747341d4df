import ArgumentParser
import Measuring

/// The command `benchmarks`.
@main
struct BenchmarksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmarks",
        abstract: "Measures the filter engine beside everything one would pick instead.",
        discussion: """
            Without a subcommand it runs a selection that takes less than two minutes. Every engine \
            is checked to give the same answer before anything is timed.
            """,
        subcommands: [RunCommand.self, ListCommand.self, OnceCommand.self]
    )

    /// A gateway's catalog, one that no longer fits into the nearest cache, and a very large one.
    private static let selection = Selection(products: [200, 10_000, 1_000_000])

    func run() throws {
        let measurements = try Self.selection.measure(at: .brisk, progress: Progress.show)
        Progress.clear()
        print(try Report.table.text(measurements), terminator: "")
        if !CRoaringEngine.isPresent { print("\n" + CRoaringEngine.absence) }
    }
}
