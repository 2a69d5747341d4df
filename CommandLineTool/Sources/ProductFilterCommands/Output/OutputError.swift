/// An error about output that can't be written.
struct OutputError: CommandError {
    /// The failure of the operating system.
    let cause: SystemError

    /// The line to print, or none if the reader closed the pipe: `| head -1` has all it wants.
    var lines: [String] {
        guard cause != .closedPipe else { return [] }
        return ["standard output cannot be written: \(cause.reason)"]
    }
}
