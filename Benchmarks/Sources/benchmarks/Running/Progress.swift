import Foundation
import Reporting

/// A progress line on standard error, written only if standard error is a terminal.
enum Progress {
    private static let isTerminal = isatty(STDERR_FILENO) == 1

    /// Replaces the progress line.
    static func show(_ step: SizedCase, number: Int, of count: Int) {
        write("[\(number)/\(count)] \(step.base.name), \(step.size) \(step.base.axis.rawValue)")
    }

    /// Clears the progress line.
    static func clear() { write("") }

    private static func write(_ text: String) {
        guard isTerminal else { return }
        FileHandle.standardError.write(Data("\r\u{1b}[2K\(text)".utf8))
    }
}
