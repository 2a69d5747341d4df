import ProductCatalog
import ProductFilter

/// The content of a request in types that all parsers share.
struct RequestContent {
    /// The entries of `restrictTo` and `exclude`.
    private let lists: [Filters.Entries?]

    private let tokens: [String]?

    init(_ request: SessionRequest) {
        let filters = request.paymentProductFilters
        lists = [filters?.restrictTo, filters?.exclude].map { filter in
            filter.map {
                Filters.Entries(
                    products: $0.products.map(\.rawValue),
                    groups: $0.groups.map(\.rawValue)
                )
            }
        }
        tokens = request.tokens
    }

    init(_ request: PlainRequest) {
        let filters = request.paymentProductFilters
        lists = [filters?.restrictTo, filters?.exclude].map { list in
            list.map { Filters.Entries(products: $0.products ?? [], groups: $0.groups ?? []) }
        }
        tokens = request.tokens
    }

    /// The hash that `json_peer_request_digest` computes, too.
    var digest: UInt64 {
        var digest = Digest()
        for list in lists {
            digest.combine(list?.products.map(String.init))
            digest.combine(list?.groups)
        }
        digest.combine(tokens)
        return digest.value
    }
}

/// A request for `JSONDecoder`.
struct PlainRequest: Decodable {
    struct Filter: Decodable {
        let products: [Int]?
        let groups: [String]?
    }

    struct Filters: Decodable {
        let restrictTo: Filter?
        let exclude: Filter?
    }

    let paymentProductFilters: Filters?
    let tokens: [String]?
}
