public import ProductCatalog
public import ProductFilter

/// An entry of a query that the catalog doesn't know: a product, a group or an attribute.
public struct UnknownEntry: Sendable {
    /// The diagnostic.
    public let diagnostic: FilterDiagnostic

    /// The path of the entry from the root of the query.
    public let path: String

    /// Locates an unknown entry.
    ///
    /// - Parameters:
    ///   - diagnostic: The diagnostic.
    ///   - root: Returns the path to a layer, given its position.
    public init(_ diagnostic: FilterDiagnostic, pathToLayer root: (_ layer: Int) -> String) {
        self.diagnostic = diagnostic
        path = diagnostic.path(pathToLayer: root)
    }
}

extension InputFault {
    /// Creates a fault from an unknown entry.
    public init(_ entry: UnknownEntry) {
        self.init(
            path: entry.path,
            message: entry.diagnostic.message,
            code: entry.diagnostic.code.rawValue
        )
    }
}

extension [UnknownEntry] {
    /// The paths of the entries, or `nil` if there are none.
    public var paths: [String]? {
        isEmpty ? nil : map { $0.path }
    }
}

extension FilterDiagnostic {
    /// Returns the path from the root of a query.
    ///
    /// - Parameter root: Returns the path to a layer, given its position.
    func path(pathToLayer root: (_ layer: Int) -> String) -> String {
        location.map { $0.path(root: root($0.layer)) } ?? path
    }
}

extension ResolvedFilters {
    /// Returns everything that the catalog doesn't know: entries of the filters, and attributes of a
    /// payment context.
    public func unknownEntries(in context: PaymentContext) -> [FilterDiagnostic] {
        unknownEntries + catalog.unknownAttributes(in: context)
    }
}
