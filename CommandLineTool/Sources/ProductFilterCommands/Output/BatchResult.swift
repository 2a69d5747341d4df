import ProductCatalog
import ProductFilter

/// The result of one query of a batch.
struct BatchResult {
    /// The query, or `nil` if it can't be parsed.
    private var query: FilterQuery?

    /// The available products in display order, or `nil` if the query is rejected.
    private var available: [PaymentProduct.ID]?

    /// The explanations of all products, or `nil` if they weren't requested.
    private var explanations: [AvailabilityExplanation]?

    /// The faults of a query that is rejected.
    private var faults: [InputFault]?

    /// Answers a query.
    ///
    /// - Parameters:
    ///   - line: The query as JSON.
    ///   - catalog: The catalog that the filters are resolved against.
    ///   - policies: How to treat questionable filters.
    ///   - isExplained: Whether the result contains the reasons against products.
    init(
        of line: Span<UInt8>,
        in catalog: PaymentProductCatalog,
        policies: PolicyOptions,
        isExplained: Bool
    ) {
        let query: FilterQuery
        do {
            query = try FilterQuery(json: line, options: policies.parsingOptions)
        } catch {
            faults = error.inputFaultsOfLine()
            return
        }
        self.query = query
        do {
            let resolved = try policies.resolve(query.allLayers, in: catalog)
            let context = query.context ?? .any
            available = catalog[resolved.availableProducts(in: context)].ids
            if isExplained { explanations = resolved.explanations(in: context) }
        } catch {
            faults = error.faults.map { fault in
                let root = query.path(toLayer: fault.location.layer)
                return InputFault(path: fault.location.path(root: root), message: fault.message)
            }
        }
    }
}

extension BatchResult: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("available", available)
            json.member("errors", faults)
            json.member("id", query?.id)
            guard let explanations else { return }
            json.key("unavailable")
            json.object { json in
                let unavailable = explanations.filter { !$0.isAvailable }
                    .map { ("\($0.product)", $0.reasons.map(\.code.rawValue)) }
                for (id, codes) in unavailable.sorted(by: { $0.0 < $1.0 }) {
                    json.member(id, codes)
                }
            }
        }
    }
}
