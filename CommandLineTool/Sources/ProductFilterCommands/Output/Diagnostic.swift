import ProductCatalog
import ProductFilter

/// A diagnostic of the filters of a session request, ready to print.
struct Diagnostic: JSONWritable {
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

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code)
            json.member("message", message)
            json.member("propertyName", path)
            json.member("severity", severity.rawValue)
        }
    }

    /// Returns the diagnostic as a line for people.
    func line(styled style: TextStyle) -> String {
        "\(style.colored(severity)): \(path): \(message.escapingControls)"
    }
}
