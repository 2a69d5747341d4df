import Foundation
import Measuring

/// Where a run has got to, on standard error when somebody looks at it.
enum Progress {
    private static let isWatched = isatty(STDERR_FILENO) == 1

    /// Takes the place of what was shown before.
    static func show(_ step: Step, number: Int, of count: Int) {
        write(
            "[\(number)/\(count)] \(step.subject.name), \(step.size) \(step.subject.axis.rawValue)"
        )
    }

    /// Leaves an empty line to write on.
    static func clear() { write("") }

    private static func write(_ text: String) {
        guard isWatched else { return }
        FileHandle.standardError.write(Data("\r\u{1b}[2K\(text)".utf8))
    }
}
