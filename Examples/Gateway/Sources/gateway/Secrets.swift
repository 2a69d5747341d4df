import Crypto
import Foundation

/// The secrets, which come from the environment because command lines are visible to every user of
/// the machine.
enum Secrets {
    static let apiKeyVariable = "GATEWAY_SECRET_API_KEY"
    static let sessionKeyVariable = "GATEWAY_SESSION_KEY"

    /// Returns the secret that requests are signed with, or `nil` if it isn't set.
    static func apiKeySecret(in environment: [String: String]) -> String? {
        environment[apiKeyVariable].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Returns the key that sessions are encrypted with, or `nil` if it isn't set.
    ///
    /// - Throws: ``SessionKeyError`` if the value isn't 32 bytes in base64.
    static func sessionKey(
        in environment: [String: String]
    ) throws(SessionKeyError) -> SymmetricKey? {
        guard let value = environment[sessionKeyVariable], !value.isEmpty else { return nil }
        guard let bytes = Data(base64Encoded: value), bytes.count == 32 else {
            throw SessionKeyError()
        }
        return SymmetricKey(data: bytes)
    }

    /// Returns 32 random bytes in base64, from the system's cryptographically secure generator.
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return Data(bytes).base64EncodedString()
    }
}

/// An error that reports an invalid session key. It doesn't include the value, which may be a
/// secret.
struct SessionKeyError: Error, CustomStringConvertible {
    var description: String {
        "\(Secrets.sessionKeyVariable) isn't 32 bytes in base64: "
            + "generate a key with `openssl rand -base64 32`"
    }
}
