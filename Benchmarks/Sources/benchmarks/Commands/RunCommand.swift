import ArgumentParser

/// The `benchmarks run` command.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Measures cases: by default, all of them at all their sizes."
    )

    @OptionGroup
    var options: SelectionOptions

    @OptionGroup
    var output: OutputOptions

    func run() throws {
        let selection = try options.selection()
        // Detect errors in the output options before the long measurement.
        try output.check()
        let measurements = try selection.measure(.standard, progress: Progress.show)
        Progress.clear()
        try output.write(measurements)
    }
}
