import ProductCatalog
import ProductFilter

/// A diagnostic of the filters of a session request, ready to print.
struct Diagnostic: JSONWritable {
    let severity: FindingSeverity
    let code: String

    /// The path in its request, or `nil` for all filters.
    let path: String?

    let message: String

    /// The name of the layer, or `nil` if the request is the only one.
    let layer: String?

    /// Creates a diagnostic from the library's.
    init(_ diagnostic: FilterDiagnostic) {
        severity = diagnostic.severity
        code = diagnostic.code.rawValue
        path = diagnostic.path.isEmpty ? nil : diagnostic.path
        message = diagnostic.message
        layer = diagnostic.layerName
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code)
            json.member("layer", layer)
            json.member("message", message)
            json.member("propertyName", path)
            json.member("severity", severity.rawValue)
        }
    }

    /// Returns the diagnostic as a line for people.
    func line(styled style: TextStyle) -> String {
        let parts = [layer, path, message].compactMap(\.self)
        let line = parts.joined(separator: ": ").escapingControls
        return "\(style.colored(severity)): \(line)"
    }
}
