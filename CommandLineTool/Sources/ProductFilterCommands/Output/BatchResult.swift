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

    private enum Outcome {
        case answer(QueryAnswer)
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
        var query: FilterQuery?
        do throws(LineError) {
            let parsed = try FilterQuery(line: line, options: policies.parsingOptions)
            query = parsed
            outcome = .answer(
                try QueryAnswer(
                    to: parsed.allLayers,
                    in: parsed.context,
                    of: catalog,
                    policies: policies,
                    pathToLayer: parsed.path(toLayer:)
                )
            )
        } catch {
            outcome = .faults(error.faults)
        }
        self.query = query
    }

    /// The entries of the query that the catalog doesn't know.
    var unknownEntries: [UnknownEntry] {
        if case .answer(let answer) = outcome { return answer.unknownEntries }
        return []
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
            case .answer(let answer):
                json.member("available", answer.available)
                json.member("id", query?.id)
                if isExplained {
                    json.key("unavailable")
                    json.object { json in
                        let reasons = answer.filters
                            .reasonCodesAgainstProducts(in: answer.context)
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
