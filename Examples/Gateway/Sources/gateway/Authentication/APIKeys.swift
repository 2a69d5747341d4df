import Foundation
import HTTPTypes

/// The keys that merchants' servers sign requests with. Several can be valid at once, so that a
/// merchant can change its key without an interruption.
struct APIKeys: Sendable {
    /// A key, and what it's valid for.
    struct Entry: Sendable {
        let key: APIKey

        /// The merchants that the key is valid for, or `nil` for all.
        var merchants: Set<ByteString>?

        /// The time at which the key expires, or `nil` if it doesn't.
        var expiry: Date?
    }

    private let entries: [ByteString: Entry]

    /// A key that no request is signed with, so that an unknown id takes as long as a known one.
    private let unknown = Secrets.random()

    /// Creates keys by their ids.
    init(_ entries: [Entry] = []) {
        self.entries = Dictionary(
            entries.map { (ByteString($0.key.id), $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Verifies that a request is signed with a key of a merchant.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - merchantID: The id of the merchant.
    ///   - now: The current time. Tests pass another one.
    /// - Throws: ``APIError`` if the signature is missing or invalid, or the key has expired or is
    ///   another merchant's.
    func verify(
        _ request: HTTPRequest,
        for merchantID: String,
        at now: Date = .now
    ) throws(APIError) {
        let id = APIKey.id(in: request)
        let entry = entries[ByteString(id)]
        let key = entry?.key ?? APIKey(id: id, secret: unknown)
        try key.verify(request, at: now)
        // From here on, the client has the secret, so it may know what is wrong.
        guard let entry, entry.expiry.map({ now < $0 }) ?? true else {
            throw APIError(.forbidden, "keyExpired", "the key has expired: use another one")
        }
        guard entry.merchants.map({ $0.contains(ByteString(merchantID)) }) ?? true else {
            throw APIError(
                .forbidden,
                "keyNotAllowed",
                "the key isn't valid for this merchant: use one of its own keys"
            )
        }
    }

    /// Returns warnings about the keys, each with the id of the key.
    ///
    /// - Parameters:
    ///   - isKnown: Returns whether a merchant is known.
    ///   - now: The current time. Tests pass another one.
    func warnings(
        at now: Date = .now,
        isKnown: (ByteString) -> Bool
    ) -> [String] {
        entries.values.sorted { $0.key.id < $1.key.id }.flatMap { entry in
            let id = entry.key.id.excerpt
            let unknown = (entry.merchants ?? []).filter { !isKnown($0) }
                .map(\.description)
                .sorted()
                .map { "API key `\(id)`: unknown merchant `\($0.excerpt)`: correct or remove it" }
            guard let expiry = entry.expiry, expiry <= now else { return unknown }
            let time = expiry.formatted(.iso8601)
            return unknown + ["API key `\(id)`: expired at \(time): remove it"]
        }
    }
}

extension APIKey {
    /// Returns the id of the key that a request says it's signed with, or an empty string.
    fileprivate static func id(in request: HTTPRequest) -> String {
        let parts = (request.headerFields[.authorization] ?? "").utf8.split(
            separator: UInt8(ascii: ":"),
            omittingEmptySubsequences: false
        )
        return parts.count == 3 ? String(Substring(parts[1])) : ""
    }
}
