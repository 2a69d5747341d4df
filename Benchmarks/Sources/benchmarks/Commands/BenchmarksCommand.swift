import ArgumentParser

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
        subcommands: [ListCommand.self, OnceCommand.self]
    )
}
