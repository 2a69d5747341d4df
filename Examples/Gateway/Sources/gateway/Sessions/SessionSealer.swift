import Crypto
import Foundation
import HTTPTypes
import ProductCatalog
import ProductFilterJSON

/// Converts sessions to client session ids and back.
///
/// An id is the session itself, encrypted and authenticated with AES-GCM, so the gateway needs no
/// session store. Every gateway with the same key accepts the id, even after a restart, and clients
/// can't read or change it. The customer id is authenticated data, so an id is valid for one
/// customer only.
struct SessionSealer: Sendable {
    let key: SymmetricKey

    /// The maximum length of an id. Clients send it in a header, which proxies commonly limit to 8
    /// KB.
    static let maxIDLength = 7_000

    /// Returns the client session id of a session.
    ///
    /// - Parameters:
    ///   - session: The session.
    ///   - customerID: The id of the customer.
    /// - Throws: ``APIError`` if the id would be longer than ``maxIDLength``.
    func seal(_ session: Session, for customerID: String) throws -> String {
        let sealed = try AES.GCM.seal(
            session.json,
            using: key,
            authenticating: Data(customerID.utf8)
        )
        // `combined` is `nil` only for a nonce that isn't of the default length.
        let id = Self.encode(sealed.combined ?? Data())
        guard id.utf8.count <= Self.maxIDLength else {
            throw APIError(
                .badRequest,
                "filtersTooLarge",
                "the client session id would have \(id.utf8.count) characters, and the maximum is "
                    + "\(Self.maxIDLength): name fewer products and tokens, or groups instead of "
                    + "products",
                at: session.filtersPath
            )
        }
        return id
    }

    /// Returns the session of a client session id.
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
        guard let bytes = Self.decode(id),
            let box = try? AES.GCM.SealedBox(combined: bytes),
            let plaintext = try? AES.GCM.open(
                box,
                using: key,
                authenticating: Data(customerID.utf8)
            ),
            let session = try? Session(json: plaintext.span)
        else {
            throw APIError(
                .forbidden,
                "sessionInvalid",
                "the client session id isn't valid for this customer"
            )
        }
        guard now.millisecondsSince1970 < session.expiry else {
            throw APIError(
                .forbidden,
                "sessionExpired",
                "the session has expired: create a new one"
            )
        }
        return session
    }

    /// Returns bytes in base64url, without padding.
    private static func encode(_ bytes: Data) -> String {
        bytes.base64EncodedString(options: [.base64URLAlphabet, .omitPaddingCharacter])
    }

    /// Returns the bytes of a base64url string, or `nil` if ``encode(_:)`` doesn't return that
    /// string.
    ///
    /// The last character may have unused bits, so several strings decode to the same bytes.
    /// Accepting only one of them ensures that every change to an id is detected.
    private static func decode(_ string: String) -> Data? {
        var base64 = string.utf8.map { character in
            switch character {
            case UInt8(ascii: "-"): UInt8(ascii: "+")
            case UInt8(ascii: "_"): UInt8(ascii: "/")
            default: character
            }
        }
        base64 += repeatElement(UInt8(ascii: "="), count: -base64.count & 3)
        guard let bytes = Data(base64Encoded: Data(base64)), encode(bytes) == string else {
            return nil
        }
        return bytes
    }
}

extension Date {
    /// The number of milliseconds from the beginning of 1970 to this date.
    var millisecondsSince1970: Int {
        Int(timeIntervalSince1970 * 1_000)
    }
}
