import Foundation

/// The standard error stream, for messages to people.
enum StandardError {
    /// Writes a line.
    static func write(_ line: String, terminator: String = "\n") {
        FileHandle.standardError.write(Data((line + terminator).utf8))
    }
}
