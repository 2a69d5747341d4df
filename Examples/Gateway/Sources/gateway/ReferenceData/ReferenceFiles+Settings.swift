extension ReferenceFiles {
    /// Creates the paths of the settings.
    ///
    /// - Parameters:
    ///   - settings: The settings.
    ///   - environment: The environment variables, which can have the secrets instead of files.
    /// - Throws: ``ConfigurationError`` if two sources have the same secret. Using one of them could
    ///   keep a key valid that the other one replaces.
    init(_ settings: Settings, environment: [String: String]) throws(ConfigurationError) {
        self.init()
        catalog = settings.string(.catalog)
        merchants = settings.string(.merchants)
        tokens = settings.string(.tokens)
        iins = settings.string(.iins)
        allowsEmptyCatalog = settings.flag(.allowEmptyCatalog)

        apiKeys = settings.string(.apiKeys)
        apiKeySecret = settings.string(.secretApiKeyFile)
        apiKeyID = settings.requiredString(.apiKeyId)
        apiKey = Secrets.value(of: Secrets.apiKeyVariable, in: environment)
            .map { APIKey(id: apiKeyID, secret: $0) }
        try Self.requireOne([
            "`\(Setting.apiKeys.rawValue)`": apiKeys != nil,
            "`\(Setting.secretApiKeyFile.rawValue)`": apiKeySecret != nil,
            Secrets.apiKeyVariable: apiKey != nil,
        ])

        sessionKeys = settings.string(.sessionKeyFile)
        let variable = Secrets.sessionKeyVariable
        if let value = Secrets.value(of: variable, in: environment) {
            environmentSessionKeys = try SessionKeys(parsing: value, from: variable)
        }
        try Self.requireOne([
            "`\(Setting.sessionKeyFile.rawValue)`": sessionKeys != nil,
            variable: environmentSessionKeys != nil,
        ])
    }

    /// Whether there isn't any API key.
    var needsAPIKey: Bool {
        apiKeys == nil && apiKeySecret == nil && apiKey == nil
    }

    /// Whether sessions end with the process.
    var hasRandomSessionKey: Bool {
        sessionKeys == nil && environmentSessionKeys == nil
    }

    /// Ensures that at most one of several sources is set.
    private static func requireOne(
        _ sources: KeyValuePairs<String, Bool>
    ) throws(ConfigurationError) {
        let names = sources.filter(\.value).map(\.key)
        guard names.count > 1 else { return }
        let list = names.joined(separator: " and ")
        throw ConfigurationError("\(list) are set, and only one can be used: remove the others")
    }
}
