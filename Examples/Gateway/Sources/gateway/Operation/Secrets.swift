import Crypto
import Foundation

/// The secrets, from the environment: arguments can be read by everyone on the machine.
enum Secrets {
    static let apiKeyVariable = "GATEWAY_SECRET_API_KEY"
    static let sessionKeyVariable = "GATEWAY_SESSION_KEY"

    /// The secret that requests are signed with, or `nil` when none is set.
    static func apiKeySecret(in environment: [String: String]) -> String? {
        environment[apiKeyVariable].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The key that sessions are sealed with, or `nil` when none is set.
    ///
    /// - Throws: ``SecretError`` when it is not 32 bytes in base64
    static func sessionKey(
        in environment: [String: String]
    ) throws(SecretError) -> SymmetricKey? {
        guard let text = environment[sessionKeyVariable], !text.isEmpty else { return nil }
        guard let bytes = Data(base64Encoded: text), bytes.count == 32 else {
            throw SecretError()
        }
        return SymmetricKey(data: bytes)
    }

    /// A new secret, in base64. The system's generator is made for secrets.
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return Data(bytes).base64EncodedString()
    }
}

/// The session key is none. What it holds instead is not told, for it may be a secret all the same.
struct SecretError: Error, CustomStringConvertible {
    var description: String {
        "\(Secrets.sessionKeyVariable) has to be 32 bytes in base64: "
            + "make it with `openssl rand -base64 32`"
    }
}
