import ArgumentParser

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

    @OptionGroup
    var output: OutputOptions

    func run() throws {
        let selection = try Selection(filter: filter, products: products, engines: engine)
        // Detect errors in the output options before the long measurement.
        try output.check()
        let measurements = try selection.measure(.standard, progress: Progress.show)
        Progress.clear()
        try output.write(measurements)
    }
}
