import ProductCatalog
import ProductFilter

/// An entry of a query that the catalog doesn't know: a product, a group or an attribute.
struct UnknownEntry {
    /// The diagnostic.
    let diagnostic: FilterDiagnostic

    /// The path of the entry from the root of the query.
    let path: String

    /// Locates an unknown entry in the query that contains it.
    init(_ diagnostic: FilterDiagnostic, in query: FilterQuery) {
        self.init(diagnostic, pathToLayer: query.path(toLayer:))
    }

    /// Locates an unknown entry.
    ///
    /// - Parameters:
    ///   - diagnostic: The diagnostic.
    ///   - root: Returns the path to a layer, given its position.
    init(_ diagnostic: FilterDiagnostic, pathToLayer root: (_ layer: Int) -> String) {
        self.diagnostic = diagnostic
        path = diagnostic.location.map { $0.path(root: root($0.layer)) } ?? diagnostic.path
    }
}

extension [UnknownEntry] {
    /// The paths of the entries, or `nil` if there are none.
    var paths: [String]? {
        isEmpty ? nil : map(\.path)
    }
}
