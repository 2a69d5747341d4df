import ArgumentParser

/// Does the work of a command. What was wrong with its input goes to standard error, a line a
/// fault, and the exit status becomes 1.
func reportingFaults(_ work: () throws -> Void) throws {
    do {
        try work()
    } catch let error as SourceFaults {
        for line in error.faults.lines(in: error.source) {
            StandardError.write(line.withoutControlCharacters)
        }
        throw ExitCode.failure
    }
}
