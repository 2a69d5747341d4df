import ProductCatalog
import ProductFilter

extension QueryResult: JSONWritable {
    /// Writes the members that ``AnswerOptions/parts`` selects, or the faults.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            switch outcome {
            case .answer(let answer, let diagnostics):
                write(answer, diagnostics: diagnostics, to: &json)
            case .faults(let faults):
                let isDetailed = options.parts.contains(.reasons)
                json.key("errors")
                json.list { json in
                    for var fault in faults {
                        fault.isDetailed = isDetailed
                        fault.write(to: &json)
                    }
                }
                json.member("id", query?.id)
            }
        }
    }

    private func write(
        _ answer: QueryAnswer,
        diagnostics: [LocatedDiagnostic],
        to json: inout JSONWriter
    ) {
        json.member("available", answer.available)
        if options.parts.contains(.reasons) { json.member("diagnostics", diagnostics) }
        json.member("id", query?.id)
        if let query, !options.parts.isDisjoint(with: .details) {
            json.key("products")
            json.list { json in
                answer.forEachDetailedProduct(of: query, options: options) { $0.write(to: &json) }
            }
        }
        if options.parts.contains(.codes) {
            json.key("unavailable")
            json.object { json in
                let reasons = answer.filters
                    .reasonCodesAgainstProducts(in: answer.context)
                    .map { ($0.product.description, $0.codes.map { $0.rawValue }) }
                    .sorted { $0.0 < $1.0 }
                for (id, codes) in reasons { json.member(id, codes) }
            }
        }
        json.member("unknown", answer.unknownEntries.paths)
    }
}
