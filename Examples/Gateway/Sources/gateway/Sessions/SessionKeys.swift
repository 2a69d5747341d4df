import Crypto
import Foundation
import ProductFilter

/// The keys that sessions are encrypted with. The first one encrypts new sessions, and all of them
/// decrypt, so that sessions outlive a change of the key.
///
/// An id doesn't say which key it's encrypted with, so all are tried. They're few, and each attempt
/// takes microseconds.
struct SessionKeys: Sendable {
    private let sealers: [SessionSealer]

    /// The maximum number of keys.
    static let limit = 8

    /// Creates keys.
    ///
    /// - Parameter keys: The keys. The first one encrypts.
    /// - Precondition: There is a key.
    init(_ keys: [SymmetricKey]) {
        precondition(!keys.isEmpty, "no session key")
        sealers = keys.map { SessionSealer(key: $0) }
    }

    /// Creates keys from a string.
    ///
    /// - Parameters:
    ///   - string: The keys in base64, separated by commas or line feeds.
    ///   - source: Where the string comes from, for messages.
    /// - Throws: ``ConfigurationError`` without the value, which may be a secret.
    init(parsing string: String, from source: String) throws(ConfigurationError) {
        let parts = string.split(omittingEmptySubsequences: false) { $0 == "," || $0.isNewline }
        var keys: [SymmetricKey] = []
        for (position, part) in parts.enumerated() {
            let text = part.trimmingCharacters(in: .whitespaces)
            guard let bytes = Data(base64Encoded: text), bytes.count == 32 else {
                let place = parts.count > 1 ? "\(source): key \(position + 1)" : source
                let advice = "generate a key with `openssl rand -base64 32`"
                throw ConfigurationError("\(place) isn't 32 bytes in base64: \(advice)")
            }
            let key = SymmetricKey(data: bytes)
            guard !keys.contains(key), keys.count < Self.limit else {
                let advice = "use up to \(Self.limit) different ones"
                throw ConfigurationError("\(source) has a key twice, or too many: \(advice)")
            }
            keys.append(key)
        }
        self.init(keys)
    }

    /// Returns the client session id of a session, encrypted with the first key.
    ///
    /// - Parameters:
    ///   - session: The session.
    ///   - customerID: The id of the customer.
    /// - Throws: ``APIError`` if the id would be too long.
    func seal(_ session: Session, for customerID: String) throws -> String {
        try sealers[0].seal(session, for: customerID)
    }

    /// Returns the session of a client session id that any of the keys has encrypted.
    ///
    /// - Parameters:
    ///   - id: The client session id.
    ///   - customerID: The id of the customer.
    ///   - now: The current time. Tests pass another one.
    /// - Throws: ``APIError`` if the id isn't valid for the customer, or the session has expired.
    func open(
        _ id: String,
        for customerID: String,
        at now: Date = .now
    ) throws(APIError) -> Session {
        for sealer in sealers.dropLast() {
            do {
                return try sealer.open(id, for: customerID, at: now)
            } catch  where error.errors.first?.code != "sessionExpired" {
                continue
            }
        }
        return try sealers[sealers.count - 1].open(id, for: customerID, at: now)
    }
}
