import Foundation
import Logging
import Synchronization

/// A log handler that writes one JSON object per line to standard error.
///
/// JSON escapes every value, so a client can't forge a line by sending a line feed.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel: Logger.Level = .info

    /// The output, locked because lines of several threads must not interleave.
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
        // Strings, arrays and dictionaries of strings always encode.
        guard var bytes = try? encoder.encode(line.mapValues(EncodableMetadata.init)) else {
            return
        }
        bytes.append(UInt8(ascii: "\n"))
        Self.output.withLock { $0.write(bytes) }
    }
}

/// A metadata value that encodes as JSON.
private struct EncodableMetadata: Encodable {
    let value: Logger.MetadataValue

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .string(let string): try container.encode(string)
        case .stringConvertible(let value): try container.encode(value.description)
        case .array(let values): try container.encode(values.map(EncodableMetadata.init))
        case .dictionary(let values):
            try container.encode(values.mapValues(EncodableMetadata.init))
        @unknown default: try container.encode("\(value)")
        }
    }
}
