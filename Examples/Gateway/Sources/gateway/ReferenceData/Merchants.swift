import ProductFilter

/// The merchants that are served, and what each never offers:
///
///     { "merchants": [ { "merchantId": "1234",
///                        "paymentProductFilters": { "exclude": { "products": [2] } } } ] }
///
/// Both keys are required, so that a misspelt one cannot drop a restriction. `{}` restricts
/// nothing.
struct Merchants: Decodable {
    let standingFilters: [String: PaymentProductFilters]

    private enum CodingKeys: String, CodingKey {
        case merchants
    }

    private struct Merchant: Decodable {
        let merchantId: String
        let paymentProductFilters: PaymentProductFilters
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        var filters: [String: PaymentProductFilters] = [:]
        let merchants = try container.decode([Merchant].self, forKey: .merchants)
        for (position, merchant) in merchants.enumerated() {
            let before = filters.updateValue(
                merchant.paymentProductFilters,
                forKey: merchant.merchantId
            )
            guard before == nil else {
                throw DecodingError.dataCorruptedError(
                    forKey: .merchants,
                    in: container,
                    debugDescription: "the merchant at [\(position)] stands there twice: keep one"
                )
            }
        }
        standingFilters = filters
    }
}
