import ProductCatalog
import ProductFilterJSON

private let catalogText = #"""
    {"paymentProducts": [
      {"id": 1, "paymentProductGroup": "cards", "maxAmount": 100},
      {"id": 2, "paymentProductGroup": "cards", "countries": ["NL"]},
      {"id": 3, "attributes": {"channel": ["web"]}, "allowsRecurring": true}
    ]}
    """#

/// Returns the answer to a query about a small catalog.
func answer(
    _ query: String,
    request: String? = nil,
    _ options: AnswerOptions = AnswerOptions()
) throws -> String {
    let catalog = try PaymentProductCatalog(json: catalogText)
    let request = request.map { Array($0.utf8) }
    let result = QueryResult(
        to: Array(query.utf8).span,
        request: request?.span,
        in: catalog,
        options: options
    )
    return String(decoding: result.json, as: UTF8.self)
}

/// Returns the answer to a query, with parts about some products.
func answer(
    _ query: String,
    _ parts: AnswerOptions.Parts,
    of products: [PaymentProduct.ID] = []
) throws -> String {
    try answer(query, AnswerOptions(parts: parts, products: products))
}
