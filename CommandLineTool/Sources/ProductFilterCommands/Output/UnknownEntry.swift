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
        self.diagnostic = diagnostic
        path = query.path(to: diagnostic)
    }
}

extension [UnknownEntry] {
    /// The paths of the entries, or `nil` if there are none.
    var paths: [String]? {
        isEmpty ? nil : map(\.path)
    }
}

extension FilterQuery {
    /// Returns the path of a diagnostic from the root of the query.
    fileprivate func path(to diagnostic: FilterDiagnostic) -> String {
        diagnostic.location.map { $0.path(root: path(toLayer: $0.layer)) } ?? diagnostic.path
    }
}
