import Foundation

/// The process's standard streams and the signals that affect them.
enum StandardStreams {
    /// Prepares the process for a long run. Call it before anything else.
    static func prepare() {
        // A connection would otherwise get the number of a closed stream, and the log would be sent
        // to the client. Writing to this one fails.
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            _ = unsafe open("/dev/null", O_RDONLY)
        }
        // Writing to a pipe without a reader, or to a file of the maximum size, returns an error
        // instead of ending the process.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        // SIGHUP reloads the files, and there is nothing to reload yet.
        signal(SIGHUP, SIG_IGN)
    }

    /// Writes a text to standard output at once. Unlike the global function of this name, it doesn't
    /// ignore errors.
    static func print(_ text: String) throws(OutputError) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { bytes in
                unsafe write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
            }
            guard count > 0 else {
                throw OutputError(reason: unsafe String(cString: strerror(errno)))
            }
            bytes.removeFirst(count)
        }
    }
}

/// An error that reports why standard output can't be written.
struct OutputError: Error, CustomStringConvertible {
    let reason: String

    var description: String {
        "standard output cannot be written: \(reason)"
    }
}
