import Configuration

/// A setting of the gateway. The raw value is its key in the configuration file.
enum Setting: String, CaseIterable, Sendable {
    case host, port, publicUrl, assetUrl, region
    case catalog, allowEmptyCatalog, merchants, tokens, iins
    case apiKeys, apiKeyId, secretApiKeyFile
    case sessionKeyFile, sessionLifetime
    case requestTimeout, drainDelay
    case merchantRate, merchantBurst
    case metricsHost, metricsPort, tracing
}

extension Setting {
    /// The values that are valid for a setting.
    enum Kind {
        case text, flag
        case integer(ClosedRange<Int>)
    }

    var kind: Kind {
        switch self {
        case .host, .publicUrl, .assetUrl, .region, .catalog, .merchants, .tokens, .iins, .apiKeys,
            .apiKeyId, .secretApiKeyFile, .sessionKeyFile, .metricsHost:
            .text
        case .allowEmptyCatalog, .tracing: .flag
        case .port, .metricsPort: .integer(1...65_535)
        // Ten years. Adding more to the current time could overflow.
        case .sessionLifetime: .integer(1...315_360_000)
        case .requestTimeout: .integer(1...86_400)
        case .drainDelay: .integer(0...3_600)
        case .merchantRate: .integer(0...1_000_000)
        case .merchantBurst: .integer(1...1_000_000)
        }
    }

    /// The value without one from the command line, the environment or the configuration file.
    var defaultValue: ConfigContent? {
        switch self {
        case .host, .metricsHost: .string("127.0.0.1")
        case .port: .int(8080)
        case .region: .string("EU")
        case .apiKeyId: .string("trial")
        case .sessionLifetime: .int(3 * 60 * 60)
        case .requestTimeout: .int(20)
        case .drainDelay, .merchantRate: .int(0)
        case .allowEmptyCatalog, .tracing: .bool(false)
        case .publicUrl, .assetUrl, .catalog, .merchants, .tokens, .iins, .apiKeys,
            .secretApiKeyFile, .sessionKeyFile, .merchantBurst, .metricsPort:
            nil
        }
    }

    /// The words of the name, in lower case.
    private var words: [String] {
        rawValue.reduce(into: [""]) { words, character in
            if character.isUppercase { words.append("") }
            words[words.count - 1] += character.lowercased()
        }
    }

    /// The option of the command line.
    var option: String { "--" + words.joined(separator: "-") }

    /// The environment variable.
    var variable: String { "GATEWAY_" + words.joined(separator: "_").uppercased() }

    /// The key that looks up the setting.
    var key: AbsoluteConfigKey { AbsoluteConfigKey([rawValue]) }

    /// Returns what is expected instead of a value, or `nil` if it's valid.
    func expectation(insteadOf value: ConfigContent?) -> String? {
        switch (kind, value) {
        case (.flag, .bool): nil
        case (.flag, _): "true or false"
        case (.integer(let range), .int(let value)) where range.contains(value): nil
        case (.integer(let range), _): "an integer from \(range.lowerBound) to \(range.upperBound)"
        case (.text, .string("")), (.text, nil): "a value that isn't empty"
        case (.text, .string(let value)) where self == .apiKeyId && value.utf8.contains(0x3a):
            "an id without a colon"
        case (.text, .string): nil
        case (.text, _): "a string"
        }
    }
}
