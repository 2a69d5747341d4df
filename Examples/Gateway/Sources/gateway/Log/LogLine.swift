import Foundation
import Logging

/// A line of the log: a JSON object with its keys in ascending order.
///
/// Characters that control a terminal, end a line or change the direction of text are escaped, so
/// that a client can't forge or hide a part of the log. Long strings are truncated.
struct LogLine {
    /// The bytes, including the line feed at the end.
    private(set) var bytes: [UInt8] = []

    /// The maximum length of a string, in bytes.
    static let stringLimit = 1_000

    /// Creates a line.
    ///
    /// - Parameters:
    ///   - level: The level of the event.
    ///   - values: The message and the metadata.
    init(level: Logger.Level, _ values: Logger.Metadata) {
        var values = values
        values["time"] = "\(Date.now.formatted(.iso8601))"
        values["level"] = "\(level)"
        append(.dictionary(values))
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func append(_ value: Logger.MetadataValue) {
        switch value {
        case .string(let string): append(string)
        case .stringConvertible(let value): append(value.description)
        case .array(let values):
            append("[", values, "]") { $0.append($1) }
        case .dictionary(let values):
            append("{", values.sorted { $0.key < $1.key }, "}") {
                $0.append($1.key)
                $0.bytes.append(UInt8(ascii: ":"))
                $0.append($1.value)
            }
        }
    }

    private mutating func append<Element>(
        _ opening: Character,
        _ elements: [Element],
        _ closing: Character,
        appendElement: (inout LogLine, Element) -> Void
    ) {
        bytes.append(contentsOf: opening.utf8)
        for (position, element) in elements.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            appendElement(&self, element)
        }
        bytes.append(contentsOf: closing.utf8)
    }

    private mutating func append(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        if string.utf8.count <= Self.stringLimit, string.utf8.allSatisfy(\.isPlain) {
            bytes.append(contentsOf: string.utf8)
        } else {
            appendEscaped(string)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendEscaped(_ string: String) {
        let limit = bytes.count + Self.stringLimit
        for scalar in string.unicodeScalars {
            guard bytes.count < limit else {
                bytes.append(contentsOf: "…".utf8)
                break
            }
            append(scalar)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                bytes.append(contentsOf: "\\u0000".utf8.dropLast(digits.utf8.count))
                bytes.append(contentsOf: digits.utf8)
            }
        default:
            if scalar == "\"" || scalar == "\\" { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(contentsOf: String(scalar).utf8)
        }
    }
}

extension UInt8 {
    /// Whether the byte is an ASCII character that isn't escaped.
    fileprivate var isPlain: Bool {
        (0x20..<0x7f).contains(self) && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
    }
}
