import ProductFilter

/// Something about a request that its sender should know.
struct Diagnostic: Encodable {
    var severity: FilterDiagnostic.Severity
    var code: String
    var propertyName: String
    var message: String

    init(_ finding: FilterDiagnostic) {
        severity = finding.severity
        code = finding.code.rawValue
        propertyName = finding.place.path()
        message = finding.message
    }

    private enum CodingKeys: CodingKey {
        case severity, code, propertyName, message
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(severity.rawValue, forKey: .severity)
        try container.encode(code, forKey: .code)
        try container.encode(propertyName, forKey: .propertyName)
        try container.encode(message, forKey: .message)
    }

    /// The finding for people, in a line.
    func line(styled style: Style) -> String {
        "\(style.colored(severity)): \(propertyName): " + message.withoutControlCharacters
    }
}
