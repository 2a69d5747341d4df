import Foundation

/// The secrets, which come from the environment or from files, because command lines are visible to
/// every user of the machine.
enum Secrets {
    static let apiKeyVariable = "GATEWAY_SECRET_API_KEY"
    static let sessionKeyVariable = "GATEWAY_SESSION_KEY"

    /// Returns a secret of the environment, or `nil` if it's empty or not set.
    static func value(of variable: String, in environment: [String: String]) -> String? {
        environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Returns the secret in a file, without a line feed at its end.
    ///
    /// - Parameters:
    ///   - path: The path of the file.
    ///   - setting: The setting that has the path.
    /// - Throws: ``ConfigurationError`` if the file can't be read or is empty.
    static func contents(
        of path: String,
        _ setting: Setting
    ) throws(ConfigurationError) -> String {
        // The messages don't have the path, which could be the secret itself by mistake.
        let name = "`\(setting.rawValue)`"
        guard var bytes = try? Data(contentsOf: URL(filePath: path)) else {
            let advice = "set the path of a file that the gateway may read"
            throw ConfigurationError("\(name) cannot be read: \(advice)")
        }
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        guard !bytes.isEmpty, let secret = String(validating: bytes, as: UTF8.self) else {
            let advice = "write the secret into the file"
            throw ConfigurationError("\(name) is empty or not UTF-8: \(advice)")
        }
        return secret
    }

    /// Returns 32 random bytes in base64, from the system's cryptographically secure generator.
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return Data(bytes).base64EncodedString()
    }
}
