import Configuration
import ProductCatalog

/// A configuration file: a JSON object with some of the settings.
///
///     { "port": 8443, "merchants": "merchants.json", "allowEmptyCatalog": false }
///
/// Unknown and duplicate keys are rejected. A misspelled `merchants` would accept every merchant,
/// without any filters.
struct ConfigurationFile: JSONParsable {
    private(set) var values: [Setting: ConfigContent] = [:]

    private static let keys = JSONKeys<Setting>()
    private static let index = NearMissIndex(Setting.allCases.map(\.rawValue))

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        guard try json.openObject(in: text) else { return }
        while try json.nextMember(in: text) {
            guard let setting = json.key(among: Self.keys, in: text) else {
                let meant = Self.index.nearMiss(to: json.keyString(in: text))
                let expected = meant.map { "`\(Setting.allCases[$0].rawValue)`" } ?? Self.keys.list
                try json.rejectMember(expected: expected, in: text)
                continue
            }
            let offset = json.valueOffset(in: text)
            guard let value = try json.value(of: setting, in: text) else { continue }
            values[setting] = value
            guard let expected = setting.expectation(insteadOf: value) else { continue }
            let found = "`\(value.text.excerpt)`"
            try json.record(.wrongType, at: offset, in: text, expected: expected, found: found)
        }
    }
}

extension JSONParser {
    /// Parses the value of a setting, or records a fault and returns `nil`.
    fileprivate mutating func value(
        of setting: Setting,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> ConfigContent? {
        switch setting.kind {
        case .text: try string(in: text).map { .string($0) }
        case .integer: try integer(in: text).flatMap { Int(exactly: $0) }.map { .int($0) }
        case .flag: try flag(in: text).map { .bool($0) }
        }
    }
}

extension ConfigContent {
    /// The value as the command line and the environment write it.
    var text: String {
        switch self {
        case .string(let value): value
        case .int(let value): "\(value)"
        case .bool(let value): "\(value)"
        default: "\(self)"
        }
    }
}
