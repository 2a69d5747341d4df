import ArgumentParser

/// The options of the commands that answer one line at a time.
struct LineOptions: ParsableArguments {
    @Flag(help: "Exit with status 1 at the end if a line has errors.")
    var failOnError = false

    /// Writes a summary to standard error, and fails if a line has errors and that's requested.
    ///
    /// - Throws: `ExitCode.failure`.
    func report(_ summary: [String], errorCount: Int) throws {
        for line in summary { StandardError.write(line) }
        if failOnError, errorCount > 0 { throw ExitCode.failure }
    }
}
