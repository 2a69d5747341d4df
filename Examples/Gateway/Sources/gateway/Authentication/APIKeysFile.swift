import Foundation
import ProductCatalog

/// The API keys, as a JSON document.
///
///     { "apiKeys": [ { "id": "1234-2026", "secret": "…",
///                      "merchants": ["1234"], "expires": "2027-01-01T00:00:00Z" } ] }  // optional
///
/// A key without `merchants` is valid for all of them. Unknown keys of the document are rejected, so
/// that a misspelled `merchants` or `expires` can't widen what a key is valid for.
struct APIKeysFile: JSONParsable {
    private(set) var entries: [APIKeys.Entry] = []

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        var ids: Set<ByteString> = []
        try json.parseList("apiKeys", in: text) { json throws(ParseAbort) in
            let entry = try APIKeyEntry(parsing: &json, in: text)
            guard let id = entry.id, let secret = entry.secret else { return }
            entries.append(
                APIKeys.Entry(
                    key: APIKey(id: id, secret: secret),
                    merchants: entry.merchants,
                    expiry: entry.expiry
                )
            )
            guard !ids.insert(ByteString(id)).inserted else { return }
            try json.record(
                .duplicateValue,
                at: entry.idOffset,
                in: text,
                expected: "each id once",
                found: "the same id again",
                key: "id"
            )
        }
    }
}

/// A key in a document.
private struct APIKeyEntry: JSONParsable {
    var id: String?
    var idOffset = 0
    var secret: String?
    var merchants: Set<ByteString>?
    var expiry: Date?

    private enum Key: String, CaseIterable {
        case id, secret, merchants, expires
    }

    private static let keys = JSONKeys<Key>()

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        let start = json.valueOffset(in: text)
        guard try json.openObject(in: text) else { return }
        var missing: [Key] = [.id, .secret]
        while try json.nextMember(in: text) {
            let key = json.key(among: Self.keys, in: text)
            missing.removeAll { $0 == key }
            switch key {
            case .id:
                idOffset = json.valueOffset(in: text)
                let expected = "an id that isn't empty, without a colon"
                id = try json.string(expected, in: text) { id in
                    id.isEmpty || id.utf8.contains(UInt8(ascii: ":")) ? nil : id
                }
            case .secret:
                let expected = "a secret that isn't empty"
                secret = try json.string(expected, in: text) { $0.isEmpty ? nil : $0 }
            case .merchants: merchants = try json.merchants(in: text)
            case .expires:
                let expected = "a time in UTC, such as `2027-01-01T00:00:00Z`"
                expiry = try json.string(expected, in: text) { string in
                    // The strategy ignores what follows the time. Formatting doesn't.
                    let date = try? Date(string, strategy: .iso8601)
                    return date.flatMap { $0.formatted(.iso8601) == string ? $0 : nil }
                }
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
        for key in missing { try json.recordMissingKey(key.rawValue, at: start, in: text) }
    }
}

extension JSONParser {
    /// Parses a string and converts it, or records a fault if the conversion returns `nil`.
    fileprivate mutating func string<Value>(
        _ expected: String,
        in text: Span<UInt8>,
        convert: (String) -> Value?
    ) throws(ParseAbort) -> Value? {
        let offset = valueOffset(in: text)
        guard let string = try string(in: text) else { return nil }
        if let value = convert(string) { return value }
        let found = "another string"
        try record(.wrongType, at: offset, in: text, expected: expected, found: found)
        return nil
    }

    /// Parses the ids of merchants. An empty list is rejected, because it could be meant as all.
    fileprivate mutating func merchants(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Set<ByteString> {
        let start = valueOffset(in: text)
        var ids: Set<ByteString> = []
        guard try openList(in: text) else { return [] }
        var isEmpty = true
        while try nextElement(in: text) {
            isEmpty = false
            let expected = "an id that isn't empty, and each merchant once"
            _ = try string(expected, in: text) { id in
                !id.isEmpty && ids.insert(ByteString(id)).inserted ? id : nil
            }
        }
        if isEmpty {
            let expected = "at least one merchant, or no `merchants` for all"
            try record(.wrongType, at: start, in: text, expected: expected, found: "an empty list")
        }
        return ids
    }
}
