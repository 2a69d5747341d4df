import Foundation
import Logging
import Synchronization

/// Writes the log to standard error, one JSON object a line. Whatever a value holds, it stays
/// inside its quotes: nobody can forge a line by sending a line feed.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel: Logger.Level = .info

    /// Lines of several threads must not run into one another.
    private static let output = Mutex(FileHandle.standardError)

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line = metadata.merging(event.metadata ?? [:]) { _, new in new }
        line["time"] = "\(Date.now.formatted(.iso8601))"
        line["level"] = "\(event.level)"
        line["message"] = "\(event.message)"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings, lists and dictionaries of strings: there is nothing that could not be encoded.
        guard var bytes = try? encoder.encode(line.mapValues(LoggedValue.init)) else { return }
        bytes.append(UInt8(ascii: "\n"))
        Self.output.withLock { $0.write(bytes) }
    }
}

/// A value of the log as JSON has it.
private struct LoggedValue: Encodable {
    let value: Logger.MetadataValue

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .string(let text): try container.encode(text)
        case .stringConvertible(let value): try container.encode(value.description)
        case .array(let values): try container.encode(values.map(LoggedValue.init))
        case .dictionary(let values): try container.encode(values.mapValues(LoggedValue.init))
        @unknown default: try container.encode("\(value)")
        }
    }
}
