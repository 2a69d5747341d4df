import Crypto
import Foundation
import HTTPTypes

/// A key that merchants' servers sign requests with: a public id and a secret.
struct APIKey: Sendable {
    let id: String
    let secret: String

    /// The maximum difference between a request's `Date` and the current time, in seconds. It limits
    /// how long a recorded request can be replayed.
    static let dateTolerance: TimeInterval = 5 * 60

    /// Verifies that a request is signed with this key.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - now: The current time. Tests pass another one.
    /// - Throws: ``APIError`` if the signature is missing or invalid.
    func verify(_ request: HTTPRequest, at now: Date = .now) throws(APIError) {
        let parts = (request.headerFields[.authorization] ?? "").utf8.split(
            separator: UInt8(ascii: ":"),
            omittingEmptySubsequences: false
        )
        guard parts.count == 3, parts[0].elementsEqual("GCS v1HMAC".utf8) else {
            throw APIError(
                .forbidden,
                "notSigned",
                "the signature is missing: send `Authorization: GCS v1HMAC:{apiKeyId}:{signature}`"
            )
        }
        guard let date = request.headerFields[.date],
            let sent = HTTPDate.date(from: date)
        else {
            throw APIError(
                .forbidden,
                "dateMissing",
                "the date is missing or invalid: send the signed `Date`, such as "
                    + "`Tue, 24 Nov 2026 20:30:00 GMT`"
            )
        }
        // An unknown key and a wrong signature cause the same error, so that clients can't probe for
        // key ids.
        guard parts[1].elementsEqual(id.utf8),
            let signature = Data(base64Encoded: Data(parts[2])),
            isValid(signature, for: RequestSignature.stringToSign(for: request))
        else {
            throw APIError(.forbidden, "signatureInvalid", "the key or the signature is invalid")
        }
        guard abs(sent.timeIntervalSince(now)) <= Self.dateTolerance else {
            throw APIError(
                .forbidden,
                "dateOff",
                "`Date` is more than five minutes off: check the clock and sign the request again"
            )
        }
    }

    /// Returns whether a signature is valid, in constant time.
    private func isValid(_ signature: Data, for string: String) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(
            signature,
            authenticating: Data(string.utf8),
            using: SymmetricKey(data: Data(secret.utf8))
        )
    }
}
