import ProductCatalog
import ProductFilter

/// A diagnostic of the filters of a session request, ready to print.
struct Diagnostic: Encodable {
    let severity: FindingSeverity
    let code: String
    let path: String
    let message: String

    /// Creates a diagnostic from the library's.
    init(_ diagnostic: FilterDiagnostic) {
        severity = diagnostic.severity
        code = diagnostic.code.rawValue
        path = diagnostic.path
        message = diagnostic.message
    }

    private enum CodingKeys: String, CodingKey {
        case severity, code, message
        case path = "propertyName"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(severity.rawValue, forKey: .severity)
        try container.encode(code, forKey: .code)
        try container.encode(path, forKey: .path)
        try container.encode(message, forKey: .message)
    }

    /// Returns the diagnostic as a line for people.
    func line(styled style: TextStyle) -> String {
        "\(style.colored(severity)): \(path): \(message.withoutControlCharacters)"
    }
}
