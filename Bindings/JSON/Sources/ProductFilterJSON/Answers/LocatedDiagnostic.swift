import ProductCatalog
import ProductFilter

/// A diagnostic of a query, with its position.
struct LocatedDiagnostic: JSONWritable {
    private let diagnostic: FilterDiagnostic
    private let path: String
    private let position: TextPosition?
    private let source: TextSource?

    /// Locates a diagnostic.
    ///
    /// - Parameters:
    ///   - diagnostic: The diagnostic.
    ///   - query: The query.
    ///   - positions: The positions of diagnostics.
    ///   - hasRequest: Whether the body of the session request is a text of its own.
    init(
        _ diagnostic: FilterDiagnostic,
        of query: FilterQuery,
        at positions: QueryPositions,
        hasRequest: Bool
    ) {
        self.diagnostic = diagnostic
        path = diagnostic.path(pathToLayer: query.path(toLayer:))
        position = positions.position(of: diagnostic)
        if !hasRequest || path.isEmpty {
            source = nil
        } else if let layer = diagnostic.location?.layer, layer >= query.layers.count {
            source = .request
        } else {
            source = .query
        }
    }

    /// The diagnostic as a fault for which the query is rejected.
    var fault: LocatedFault {
        LocatedFault(
            fault: InputFault(
                path: path,
                message: diagnostic.message,
                code: diagnostic.code.rawValue,
                position: position
            ),
            source: source
        )
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", diagnostic.code.rawValue)
            json.member("column", position?.column)
            json.member("layer", diagnostic.layerName)
            json.member("line", position?.line)
            json.member("message", diagnostic.message)
            json.member("propertyName", path.isEmpty ? nil : path)
            json.member("severity", diagnostic.severity.rawValue)
            json.member("source", source?.rawValue)
        }
    }
}
