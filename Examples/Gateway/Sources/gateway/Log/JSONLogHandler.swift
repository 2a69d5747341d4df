import Foundation
import Logging
import Synchronization

/// A log handler that writes one JSON object per line to standard error.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel: Logger.Level = .info

    /// The output, locked because lines of several threads must not interleave.
    private static let output = Mutex(LogOutput(descriptor: STDERR_FILENO))

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var values = metadata.merging(event.metadata ?? [:]) { _, new in new }
        if let metadataProvider { values.merge(metadataProvider.get()) { _, new in new } }
        values["message"] = "\(event.message)"
        let line = LogLine(level: event.level, values)
        Self.output.withLock { $0.write(line) }
    }
}

extension JSONLogHandler {
    /// Writes the lines that are waiting, before the process exits.
    static func flush() {
        output.withLock { $0.flush(for: .seconds(1)) }
    }
}
