import ProductCatalog

/// The stored tokens of the consumers, as a JSON document.
///
///     { "tokens": [ { "token": "0f3c…", "paymentProductId": 1, "expired": true } ] }
///
/// `expired` is optional.
struct Tokens: Decodable {
    /// The product of each token that hasn't expired.
    let products: [String: PaymentProduct.ID]

    private enum CodingKeys: String, CodingKey {
        case tokens
    }

    private struct Token: Decodable {
        let token: String
        let paymentProductId: PaymentProduct.ID
        let expired: Bool?
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        var products: [String: PaymentProduct.ID] = [:]
        for token in try container.decode([Token].self, forKey: .tokens)
        where token.expired != true {
            products[token.token] = token.paymentProductId
        }
        self.products = products
    }
}
