import ProductCatalog
import ProductFilterJSON

extension Case {
    /// Queries in JSON whose detailed answers some algorithms take a long time to write.
    static let answers = [
        answer("answer-with-many-unknown-entries", 5_000, 200_000, .reasons) { size in
            let ids = (0..<size).map { String(9_000 + $0) }.joined(separator: ",\n")
            return #"{"layers":[{"exclude":{"products":[\#(ids)]}}]}"#
        },
        answer("answer-with-many-unknown-attributes", 4_000, 100_000, .reasons) { size in
            let attributes = (0..<size).map { #""a\#($0)":"""# }.joined(separator: ",")
            return #"{"context":{"attributes":{\#(attributes)}}}"#
        },
        answer("answer-with-many-layers", 500, 20_000, [.reasons, .fixes, .contexts]) { size in
            let layer = #"{"exclude":{"products":[1]},"restrictTo":{"groups":["cards"]}}"#
            return #"{"layers":[\#(repeatElement(layer, count: size).joined(separator: ","))]}"#
        },
        // As many products as entries, which have to be indexed only once.
        answer(
            "answer-with-details-of-many-products",
            250,
            4_000,
            [.reasons, .contexts],
            productCount: { $0 }
        ) { size in
            let ids = (0..<size).map { String($0 + 1) }.joined(separator: ",")
            return #"{"paymentProductFilters":{"exclude":{"products":[\#(ids)]}}}"#
        },
    ]

    /// The answer to a query, which isn't rejected.
    private static func answer(
        _ name: String,
        _ smallSize: Int,
        _ fullSize: Int,
        _ parts: AnswerOptions.Parts,
        productCount: @escaping @Sendable (_ size: Int) -> Int = { _ in 20 },
        query: @escaping @Sendable (_ size: Int) -> String
    ) -> Case {
        Case(name, smallSize, fullSize, expecting: { _ in 1 }) { size in
            let catalog = try catalog(productCount(size)) { _ in ["cards"] }
            let text = Array(query(size).utf8)
            return {
                let options = AnswerOptions(parts: parts)
                let result = QueryResult(to: text.span, in: catalog, options: options)
                precondition(!result.json.isEmpty)
                return result.isError ? 0 : 1
            }
        }
    }
}
