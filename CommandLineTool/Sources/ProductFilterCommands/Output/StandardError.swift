/// The standard error stream, for messages to people.
enum StandardError {
    /// Writes a line. Control characters are escaped.
    ///
    /// A message that can't be written is dropped. There's nowhere to report that, and the exit
    /// status says whether the command succeeded.
    static func write(_ line: String, terminator: String = "\n") {
        try? FileDescriptor.standardError.writeAll(Array((line.escapingControls + terminator).utf8))
    }
}
