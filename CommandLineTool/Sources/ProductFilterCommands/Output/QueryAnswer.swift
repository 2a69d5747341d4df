import ProductCatalog
import ProductFilter

/// The answer to a query.
struct QueryAnswer {
    /// The resolved layers.
    let filters: ResolvedFilters

    /// The payment context.
    let context: PaymentContext

    /// The entries of the query that the catalog doesn't know.
    let unknownEntries: [UnknownEntry]

    /// Answers a query.
    ///
    /// - Parameters:
    ///   - layers: The layers, all of which apply.
    ///   - context: The payment context.
    ///   - catalog: The catalog that the layers are resolved against.
    ///   - policies: How to treat questionable filters.
    ///   - path: Returns the path to a layer, given its position.
    /// - Throws: ``LineError`` with every unknown entry, if the policies reject them.
    init(
        to layers: [FilterLayer],
        in context: PaymentContext?,
        of catalog: PaymentProductCatalog,
        policies: PolicyOptions,
        pathToLayer path: (_ layer: Int) -> String
    ) throws(LineError) {
        self.context = context ?? .any
        filters = catalog.resolve(layers)
        unknownEntries = filters.unknownEntries(in: self.context).map {
            UnknownEntry($0, pathToLayer: path)
        }
        guard !policies.rejects(unknownEntries) else {
            throw LineError(
                faults: unknownEntries.map {
                    InputFault(path: $0.path, message: $0.diagnostic.message)
                }
            )
        }
    }

    /// The ids of the available products, in display order.
    var available: [PaymentProduct.ID] {
        filters.products(in: context).ids
    }
}
