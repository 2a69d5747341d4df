public import ProductCatalog
public import ProductFilter

/// The answer to a query.
public struct QueryAnswer: Sendable {
    /// The resolved layers.
    public let filters: ResolvedFilters

    /// The payment context.
    public let context: PaymentContext

    /// The entries of the query that the catalog doesn't know.
    public let unknownEntries: [UnknownEntry]

    /// Answers a query.
    ///
    /// - Parameters:
    ///   - layers: The layers, all of which apply.
    ///   - context: The payment context.
    ///   - catalog: The catalog that the layers are resolved against.
    ///   - path: Returns the path to a layer, given its position.
    public init(
        to layers: [FilterLayer],
        in context: PaymentContext?,
        of catalog: PaymentProductCatalog,
        pathToLayer path: (_ layer: Int) -> String
    ) {
        self.context = context ?? .any
        filters = catalog.resolve(layers)
        unknownEntries = filters.unknownEntries(in: self.context).map {
            UnknownEntry($0, pathToLayer: path)
        }
    }

    /// The ids of the available products, in display order.
    public var available: [PaymentProduct.ID] {
        filters.products(in: context).ids
    }

    /// Throws an error if the query has unknown entries and they aren't tolerated.
    ///
    /// - Parameter policy: How to treat them.
    /// - Throws: ``LineError`` with a fault for each.
    public func rejectUnknownEntries(_ policy: UnknownEntryPolicy) throws(LineError) {
        guard policy == .reject, !unknownEntries.isEmpty else { return }
        throw LineError(faults: unknownEntries.map { InputFault($0) })
    }
}
