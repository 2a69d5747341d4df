import Configuration

/// The settings, each from the first source that has it: the command line, the environment, the
/// configuration file, or the defaults.
struct Settings: Sendable {
    private let reader: ConfigReader
    private let sources: [(name: String, provider: any ConfigProvider)]

    /// Creates the settings.
    ///
    /// - Parameters:
    ///   - options: The settings of the command line, which are valid.
    ///   - file: The path of the configuration file, or `nil` if the command line has none.
    ///   - environment: The environment variables.
    /// - Throws: ``ConfigurationError`` if the environment or the file has an invalid value or an
    ///   unknown name, even one that another source overrides.
    init(
        options: [Setting: ConfigContent] = [:],
        file: String? = nil,
        environment: [String: String] = [:]
    ) throws(ConfigurationError) {
        var reasons = EnvironmentVariable.faults(in: environment)
        let variables = EnvironmentVariablesProvider(environmentVariables: environment)
            .prefixKeys(with: ["gateway"])
        for setting in Setting.allCases {
            guard let value = environment[setting.variable] else { continue }
            let content = (try? variables.value(forKey: setting.key, type: setting.type))?.value
            if let expected = setting.expectation(insteadOf: content?.content) {
                let fault = "expected \(expected), found `\(value.excerpt)`"
                reasons.append("\(setting.variable): \(fault)")
            }
        }
        var configuration: [Setting: ConfigContent] = [:]
        if let path = file ?? environment[EnvironmentVariable.configuration] {
            do {
                configuration = try ConfigurationFile(path: path).values
            } catch {
                reasons += error.reasons
            }
        }
        guard reasons.isEmpty else { throw ConfigurationError(reasons: reasons) }
        sources = [
            ("command line", InMemoryProvider(options)), ("environment", variables),
            ("configuration file", InMemoryProvider(configuration)),
            ("default", InMemoryProvider(.defaults)),
        ]
        reader = ConfigReader(providers: sources.map(\.provider))
    }
}

extension Settings {
    /// Returns the value of a setting that's a string, or `nil` if it isn't set.
    func string(_ setting: Setting) -> String? {
        reader.string(forKey: ConfigKey([setting.rawValue]))
    }

    /// Returns the value of a setting that's an integer, or `nil` if it isn't set.
    func integer(_ setting: Setting) -> Int? {
        reader.int(forKey: ConfigKey([setting.rawValue]))
    }

    /// Returns the value of a setting that's a string and has a default.
    func requiredString(_ setting: Setting) -> String {
        guard let value = string(setting) else {
            preconditionFailure("`\(setting.rawValue)` doesn't have a default")
        }
        return value
    }

    /// Returns the value of a setting that's an integer and has a default.
    func requiredInteger(_ setting: Setting) -> Int {
        guard let value = integer(setting) else {
            preconditionFailure("`\(setting.rawValue)` doesn't have a default")
        }
        return value
    }

    /// Returns whether a flag is set.
    func flag(_ setting: Setting) -> Bool {
        reader.bool(forKey: ConfigKey([setting.rawValue]), default: false)
    }

    /// The settings with their sources, one per line:
    ///
    ///     port: 8443 (environment)
    var description: String {
        Setting.allCases.map { setting in
            for (name, provider) in sources {
                // The initializer validated the values of all sources.
                let result = try? provider.value(forKey: setting.key, type: setting.type)
                guard let value = result?.value else { continue }
                return "\(setting.rawValue): \(value.content.text) (\(name))\n"
            }
            return "\(setting.rawValue): not set\n"
        }.joined()
    }
}

extension Setting {
    fileprivate var type: ConfigType {
        switch kind {
        case .text: .string
        case .flag: .bool
        case .integer: .int
        }
    }
}

extension [Setting: ConfigContent] {
    fileprivate static var defaults: Self {
        Dictionary(
            uniqueKeysWithValues: Setting.allCases.compactMap { setting in
                setting.defaultValue.map { (setting, $0) }
            }
        )
    }
}

extension InMemoryProvider {
    fileprivate init(_ settings: [Setting: ConfigContent]) {
        let values = settings.map { ($0.key.key, ConfigValue($0.value, isSecret: false)) }
        self.init(values: Dictionary(uniqueKeysWithValues: values))
    }
}
