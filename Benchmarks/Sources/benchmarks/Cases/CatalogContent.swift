import ProductCatalog

/// The products of a catalog document in types that all parsers share, with a part of their values.
struct CatalogContent {
    /// The id, the maximum amount or 0, and the groups of each product, in ascending order of ids.
    private let products: [(id: Int, maxAmount: Int, groups: [String])]

    init(_ catalog: PaymentProductCatalog) {
        products = catalog.map {
            (
                $0.id.rawValue, $0.rules.amountLimits.maximum ?? 0,
                $0.groups.map(\.rawValue)
            )
        }
        .sorted { $0.id < $1.id }
    }

    init(_ catalog: PlainCatalog) {
        products = catalog.paymentProducts.map { product in
            (
                product.id, product.maxAmount ?? 0,
                product.paymentProductGroups ?? product.paymentProductGroup.map { [$0] } ?? []
            )
        }
    }

    /// The hash that `json_peer_document_digest` computes, too.
    var digest: UInt64 {
        var digest = Digest()
        for product in products {
            digest.combine([String(product.id), String(product.maxAmount)])
            digest.combine(product.groups)
        }
        return digest.value
    }
}

/// A catalog document for `JSONDecoder`, with the keys that the library reads.
struct PlainCatalog: Decodable {
    struct Product: Decodable {
        let id: Int
        let paymentMethod: String?
        let paymentProductGroup: String?
        let paymentProductGroups: [String]?
        let displayHints: DisplayHints?
        let allowsRecurring: Bool?
        let allowsInstallments: Bool?
        let allowsTokenization: Bool?
        let minAmount: Int?
        let maxAmount: Int?
        let countries: [String]?
        let currencies: [String]?
        let amountLimits: [String: AmountLimits]?
    }

    struct DisplayHints: Decodable {
        let displayOrder: Int?
        let label: String?
        let logo: String?
    }

    struct AmountLimits: Decodable {
        let minAmount: Int?
        let maxAmount: Int?
    }

    let paymentProducts: [Product]
}
