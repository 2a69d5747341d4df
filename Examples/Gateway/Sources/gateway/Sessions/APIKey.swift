import Crypto
import Foundation
import HTTPTypes

/// What a merchant's server signs its requests with: an id that everyone may see, and a secret.
struct APIKey: Sendable {
    let id: String
    let secret: String

    /// How far a request's `Date` may be from now, in seconds. A request that someone recorded is
    /// of no use to them afterwards.
    static let dateTolerance: TimeInterval = 5 * 60

    /// The form of dates in HTTP: `Tue, 24 Nov 2026 20:30:00 GMT`.
    private static let dateFormat = Date.ParseStrategy(
        format: """
            \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
            \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
            \(second: .twoDigits) GMT
            """,
        locale: Locale(identifier: "en_US_POSIX"),
        timeZone: .gmt,
        isLenient: false
    )

    /// Refuses a request that is not signed with this key.
    ///
    /// - Parameter now: the time, for tests
    func verify(_ request: HTTPRequest, at now: Date = .now) throws(Refusal) {
        let parts = (request.headerFields[.authorization] ?? "").split(
            separator: ":",
            omittingEmptySubsequences: false
        )
        guard parts.count == 3, parts[0] == "GCS v1HMAC" else {
            throw Refusal(
                .forbidden,
                "notSigned",
                "sign the request: `Authorization: GCS v1HMAC:{apiKeyId}:{signature}`"
            )
        }
        guard let date = request.headerFields[.date],
            let sent = try? Date(date, strategy: Self.dateFormat)
        else {
            throw Refusal(
                .forbidden,
                "dateMissing",
                "send the `Date` that was signed, such as `Tue, 24 Nov 2026 20:30:00 GMT`"
            )
        }
        // One answer for a key that does not exist and for a wrong signature, so that nobody can
        // find out keys.
        guard parts[1] == id,
            let signature = Data(base64Encoded: String(parts[2])),
            isSignature(signature, of: RequestSignature.text(of: request))
        else {
            throw Refusal(.forbidden, "signatureInvalid", "the key or the signature is not right")
        }
        guard abs(sent.timeIntervalSince(now)) <= Self.dateTolerance else {
            throw Refusal(
                .forbidden,
                "dateOff",
                "`Date` is more than five minutes off: check the clock and sign the request anew"
            )
        }
    }

    /// Compares in a time that does not tell how much of the signature is right.
    private func isSignature(_ signature: Data, of text: String) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(
            signature,
            authenticating: Data(text.utf8),
            using: SymmetricKey(data: Data(secret.utf8))
        )
    }
}
