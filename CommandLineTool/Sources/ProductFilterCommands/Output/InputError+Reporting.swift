import ArgumentParser

/// Runs the body of a command. Input errors are written to standard error, and the command exits
/// with status 1.
func reportingInputErrors(_ body: () throws -> Void) throws {
    do {
        try body()
    } catch let error as InputError {
        for line in error.lines { StandardError.write(line.withoutControlCharacters) }
        throw ExitCode.failure
    }
}
