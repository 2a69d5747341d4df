import Crypto
import Foundation
import HTTPTypes

/// Turns sessions into client session ids and back.
///
/// An id is the session itself, encrypted and authenticated with AES-GCM. So there is no session to
/// be looked up or lost: every gateway with the same key serves it, also after a restart, and
/// nobody without the key can read or change it. The customer's id is authenticated with it, so
/// that it serves no other customer.
struct SessionSeal: Sendable {
    let key: SymmetricKey

    /// How long an id may be. Proxies commonly let a header have 8 KB, and it is one.
    static let longestID = 7_000

    /// The id that stands for a session.
    ///
    /// - Throws: ``Refusal`` when the session is too large for an id
    func seal(_ session: Session, for customerID: String) throws -> String {
        let sealed = try AES.GCM.seal(
            JSONEncoder().encode(session),
            using: key,
            authenticating: Data(customerID.utf8)
        )
        // `combined` is absent only with a nonce of unusual length; this one is the default.
        let id = Self.text(of: sealed.combined ?? Data())
        guard id.utf8.count <= Self.longestID else {
            throw Refusal(
                .badRequest,
                "filtersTooLarge",
                "the client session id would have \(id.utf8.count) characters and may have "
                    + "\(Self.longestID): name fewer products and tokens, or groups in place of products",
                at: "paymentProductFilters"
            )
        }
        return id
    }

    /// The session that an id stands for.
    ///
    /// - Parameter now: the time, for tests
    /// - Throws: ``Refusal`` when the id is not one of this gateway's for the customer, or no
    ///   longer
    func open(
        _ id: String,
        for customerID: String,
        at now: Date = .now
    ) throws(Refusal) -> Session {
        guard let bytes = Self.bytes(of: id),
            let box = try? AES.GCM.SealedBox(combined: bytes),
            let opened = try? AES.GCM.open(box, using: key, authenticating: Data(customerID.utf8)),
            let session = try? JSONDecoder().decode(Session.self, from: opened)
        else {
            throw Refusal(
                .forbidden,
                "sessionInvalid",
                "the client session id is not valid for this customer"
            )
        }
        guard now < session.expiry else {
            throw Refusal(.forbidden, "sessionExpired", "the session has expired: create a new one")
        }
        return session
    }

    /// Base64 with the letters that may stand in a URL, and without padding.
    private static func text(of bytes: Data) -> String {
        let letters = bytes.base64EncodedData().lazy.map { letter in
            switch letter {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            default: letter
            }
        }
        return String(decoding: letters.filter { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    }

    /// The bytes that a text stands for. Several texts stand for the same bytes, because the last
    /// letter has bits to spare; only the one that ``text(of:)`` writes is taken, so that no id can
    /// be changed unnoticed.
    private static func bytes(of text: String) -> Data? {
        var base64 = Data(
            text.utf8.map { letter in
                switch letter {
                case UInt8(ascii: "-"): UInt8(ascii: "+")
                case UInt8(ascii: "_"): UInt8(ascii: "/")
                default: letter
                }
            }
        )
        base64.append(contentsOf: repeatElement(UInt8(ascii: "="), count: -base64.count & 3))
        guard let bytes = Data(base64Encoded: base64), Self.text(of: bytes) == text else {
            return nil
        }
        return bytes
    }
}
