import Foundation
import ProductCatalog

extension JSONParsable {
    /// Parses the contents of a file.
    init(
        path: String,
        describe: (ParsingError.Fault) -> String = \.description
    ) throws(ConfigurationError) {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw ConfigurationError("\(path): cannot be read: \(error.localizedDescription)")
        }
        try self.init(json: bytes.span, from: path, describe: describe)
    }

    init(
        json bytes: Span<UInt8>,
        from file: String,
        describe: (ParsingError.Fault) -> String = \.description
    ) throws(ConfigurationError) {
        do {
            try self.init(json: bytes)
        } catch {
            let reasons = error.faults.map { "\(file):\(describe($0))" }
            throw ConfigurationError(reasons: reasons + (error.hasMoreFaults ? ["\(file): …"] : []))
        }
    }
}

extension ParsingError.Fault {
    /// The line, the column and what is valid there, without anything from the file.
    var descriptionWithoutValue: String { "\(line):\(column): \(messageWithoutValue)" }

    /// What is valid, without anything from the text.
    var messageWithoutValue: String {
        switch code {
        case .duplicateKey: "duplicate key: write it once"
        case .unknownKey: "unknown key: use \(expected)"
        case .missingKey: "missing key \(expected): add it"
        default: "expected \(expected)"
        }
    }
}
