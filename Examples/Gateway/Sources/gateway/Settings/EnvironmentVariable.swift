import ProductCatalog

/// The environment variables of the gateway.
enum EnvironmentVariable {
    /// The path of the configuration file.
    static let configuration = "GATEWAY_CONFIGURATION"

    /// The names of all variables.
    static let names =
        [configuration, Secrets.apiKeyVariable, Secrets.sessionKeyVariable]
        + Setting.allCases.map(\.variable)

    /// Returns what is wrong with the names of variables, without their values, which may be
    /// secrets.
    ///
    /// A variable with the gateway's prefix has to be known. Another one must not be a near miss,
    /// such as `GATWAY_MERCHANTS`.
    static func faults(in environment: [String: String]) -> [String] {
        let index = NearMissIndex(names)
        let unknown = environment.keys.filter { !names.contains($0) }.sorted()
        return unknown.compactMap { name in
            let suggestion = index.nearMiss(to: name).map { "did you mean `\(names[$0])`?" }
            guard suggestion != nil || name.utf8.starts(with: "GATEWAY_".utf8) else { return nil }
            let advice = suggestion ?? "`gateway --help` lists the known ones"
            return "\(name.excerpt): unknown environment variable: \(advice)"
        }
    }
}
