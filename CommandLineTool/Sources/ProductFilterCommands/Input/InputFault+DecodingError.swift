import Foundation

extension InputFault {
    /// Creates a fault from a decoding error, in the terms of JSON instead of Swift.
    init(_ error: DecodingError) {
        switch error {
        case .typeMismatch(let type, let context):
            let found = Self.foundValue(in: context).map { ", found \($0)" } ?? ""
            let message = "expected \(Self.name(of: type))\(found)"
            self.init(path: context.codingPath.jsonPath, message: message)
        case .valueNotFound(let type, let context):
            let message = "expected \(Self.name(of: type)), found null"
            self.init(path: context.codingPath.jsonPath, message: message)
        case .keyNotFound(let key, let context):
            let path = (context.codingPath + [key]).jsonPath
            self.init(path: path, message: "`\(key.stringValue)` is missing")
        case .dataCorrupted(let context):
            self.init(path: context.codingPath.jsonPath, message: Self.message(of: context))
        @unknown default:
            self.init(message: "\(error)")
        }
    }

    private static func message(of context: DecodingError.Context) -> String {
        // For invalid JSON, the underlying error has the details.
        guard context.debugDescription.contains("not valid JSON") else {
            return context.debugDescription
        }
        let cause = context.underlyingError as NSError?
        let detail = cause?.userInfo[NSDebugDescriptionErrorKey] as? String
        return "invalid JSON" + (detail.map { ": \($0)" } ?? "")
    }

    private static func name(of type: any Any.Type) -> String {
        switch type {
        case is Int.Type: "an integer"
        case is String.Type: "a string"
        case is Bool.Type: "true or false"
        case is [Any].Type: "a list"
        default: "an object"
        }
    }

    /// Returns a description of the value that was found, or `nil` if the decoder doesn't name it.
    private static func foundValue(in context: DecodingError.Context) -> String? {
        guard let match = context.debugDescription.firstMatch(of: /found (.+) instead/) else {
            return nil
        }
        return switch match.1 {
        case "an array": "a list"
        case "a dictionary": "an object"
        case "number": "a number"
        case "bool": "true or false"
        default: String(match.1)
        }
    }
}

extension [any CodingKey] {
    /// The path as the payment API writes it, or `nil` at the root.
    fileprivate var jsonPath: String? {
        guard !isEmpty else { return nil }
        return reduce(into: "") { path, key in
            if let position = key.intValue {
                path += "[\(position)]"
            } else {
                path += (path.isEmpty ? "" : ".") + key.stringValue
            }
        }
    }
}
