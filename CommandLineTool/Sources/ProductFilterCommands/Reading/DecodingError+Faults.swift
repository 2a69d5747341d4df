import Foundation

extension InputFaults {
    /// Says what a decoder found wrong, in the words of JSON.
    init(_ error: DecodingError) {
        switch error {
        case .typeMismatch(let type, let context):
            let found = Self.found(in: context).map { ", found \($0)" } ?? ""
            self.init("expected \(Self.name(of: type))\(found)", at: context.codingPath.path)
        case .valueNotFound(let type, let context):
            self.init("expected \(Self.name(of: type)), found null", at: context.codingPath.path)
        case .keyNotFound(let key, let context):
            self.init("`\(key.stringValue)` is missing", at: (context.codingPath + [key]).path)
        case .dataCorrupted(let context):
            self.init(Self.message(of: context), at: context.codingPath.path)
        @unknown default:
            self.init("\(error)")
        }
    }

    private static func message(of context: DecodingError.Context) -> String {
        // The decoder says so of everything that is no JSON, and mostly without a place.
        guard context.debugDescription.contains("not valid JSON") else {
            return context.debugDescription
        }
        let cause = context.underlyingError as NSError?
        let detail = cause?.userInfo[NSDebugDescriptionErrorKey] as? String
        return "not valid JSON" + (detail.map { ": \($0)" } ?? "")
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

    /// What the decoder found, as far as it says.
    private static func found(in context: DecodingError.Context) -> String? {
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
    fileprivate var path: String? {
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
