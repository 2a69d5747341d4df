import ProductCatalog

/// The consumers' stored tokens:
///
///     { "tokens": [ { "token": "0f3c…", "paymentProductId": 1, "expired": true } ] }
///
/// `expired` may be left out.
struct Tokens: Decodable {
    /// Each token that can be used, with the product that it pays with.
    let usable: [String: PaymentProduct.ID]

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
        usable = products
    }
}
