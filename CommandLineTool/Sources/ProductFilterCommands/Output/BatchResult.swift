import ProductCatalog
import ProductFilter

/// The result of one query of a batch.
struct BatchResult {
    /// The query, or `nil` if it can't be parsed.
    private let query: FilterQuery?

    /// The answer to the query, or the faults for which it's rejected.
    private let outcome: Outcome

    /// Whether the answer contains the reasons against products.
    private let isExplained: Bool

    /// The entries of the query that the catalog doesn't know.
    let unknownEntries: [UnknownEntry]

    private enum Outcome {
        case answer(ResolvedFilters)
        case faults([InputFault])
    }

    /// Answers a query.
    ///
    /// - Parameters:
    ///   - line: The query as JSON.
    ///   - catalog: The catalog that the filters are resolved against.
    ///   - policies: How to treat questionable filters.
    ///   - isExplained: Whether the answer contains the reasons against products.
    init(
        of line: Span<UInt8>,
        in catalog: PaymentProductCatalog,
        policies: PolicyOptions,
        isExplained: Bool
    ) {
        self.isExplained = isExplained
        let query: FilterQuery
        do {
            query = try FilterQuery(json: line, options: policies.parsingOptions)
        } catch {
            self.query = nil
            unknownEntries = []
            outcome = .faults(error.inputFaultsOfLine())
            return
        }
        self.query = query
        let resolved = catalog.resolve(query.allLayers)
        let unknown = resolved.unknownEntries(in: query.context ?? .any)
            .map { UnknownEntry($0, in: query) }
        if policies.rejects(unknown) {
            unknownEntries = []
            outcome = .faults(
                unknown.map { InputFault(path: $0.path, message: $0.diagnostic.message) }
            )
        } else {
            unknownEntries = unknown
            outcome = .answer(resolved)
        }
    }

    /// Whether the query is rejected.
    var isError: Bool {
        if case .faults = outcome { return true }
        return false
    }
}

extension BatchResult: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            switch outcome {
            case .answer(let resolved):
                let context = query?.context ?? .any
                json.member("available", resolved.products(in: context).ids)
                json.member("id", query?.id)
                if isExplained {
                    json.key("unavailable")
                    json.object { json in
                        let reasons = resolved.reasonCodesAgainstProducts(in: context)
                            .map { ($0.product.description, $0.codes.map(\.rawValue)) }
                            .sorted { $0.0 < $1.0 }
                        for (id, codes) in reasons { json.member(id, codes) }
                    }
                }
                json.member("unknown", unknownEntries.paths)
            case .faults(let faults):
                json.member("errors", faults)
                json.member("id", query?.id)
            }
        }
    }
}
