import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// A diagnostic of a session request, a payment context or an option, ready to print.
struct Diagnostic: JSONWritable {
    let code: FilterDiagnostic.Code
    let severity: FindingSeverity

    /// The path in its request, or `nil` for all filters.
    var path: String?

    let message: String

    /// The name of the layer, or `nil` if the request is the only one.
    var layer: String?

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code.rawValue)
            json.member("layer", layer)
            json.member("message", message)
            json.member("propertyName", path)
            json.member("severity", severity.rawValue)
        }
    }

}

extension Diagnostic {
    /// Creates a diagnostic from the library's.
    init(_ diagnostic: FilterDiagnostic) {
        code = diagnostic.code
        severity = diagnostic.severity
        path = diagnostic.path.isEmpty ? nil : diagnostic.path
        message = diagnostic.message
        layer = diagnostic.layerName
    }

    /// Returns the diagnostic as a line for people.
    func line(styled style: TextStyle) -> String {
        let parts = [layer, path, message].compactMap(\.self)
        let line = parts.joined(separator: ": ").escapingControls
        return "\(style.colored(severity)): \(line)"
    }
}
