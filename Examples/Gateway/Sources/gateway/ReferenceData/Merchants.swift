import ProductCatalog
import ProductFilter

/// The merchants and their filters, as a JSON document.
///
///     { "merchants": [ { "merchantId": "1234",
///                        "paymentProductFilters": { "exclude": { "products": [2] } } } ] }
///
/// Both keys of a merchant are required, so that a misspelled key can't drop a restriction. The
/// filters `{}` restrict nothing.
struct Merchants: Decodable {
    /// The filters of each merchant, by the merchant's id.
    let filters: [String: PaymentProductFilters]

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
            let previous = filters.updateValue(
                merchant.paymentProductFilters,
                forKey: merchant.merchantId
            )
            guard previous == nil else {
                throw DecodingError.dataCorruptedError(
                    forKey: .merchants,
                    in: container,
                    debugDescription:
                        "duplicate merchant `\(merchant.merchantId)` at [\(position)]: remove one"
                )
            }
        }
        self.filters = filters
    }
}
