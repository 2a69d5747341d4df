import Foundation
import ProductCatalog
import ProductFilter

extension Workload {
    /// Creates a workload that parses request bodies with this library.
    init(parsing bodies: [[UInt8]]) {
        self.init(bodies) { bytes in
            try SessionRequest(json: bytes.span)
        } content: { request in
            let filters = request.paymentProductFilters
            return RequestContent(
                lists: [filters?.restrictTo, filters?.exclude].map { filter in
                    filter.map {
                        Filters.Entries(
                            products: $0.products.map(\.rawValue),
                            groups: $0.groups.map(\.rawValue)
                        )
                    }
                },
                tokens: request.tokens
            )
        }
    }

    /// Creates a workload that decodes request bodies with `JSONDecoder` into plain structures.
    init(decoding bodies: [[UInt8]]) {
        let decoder = JSONDecoder()
        self.init(bodies.map { Data($0) }) { data in
            try decoder.decode(PlainRequest.self, from: copy data)
        } content: { request in
            let filters = request.paymentProductFilters
            return RequestContent(
                lists: [filters?.restrictTo, filters?.exclude].map { list in
                    list.map {
                        Filters.Entries(products: $0.products ?? [], groups: $0.groups ?? [])
                    }
                },
                tokens: request.tokens
            )
        }
    }

    @inline(__always)
    private init<Input, Request>(
        _ bodies: [Input],
        _ parse: @escaping (borrowing Input) throws -> Request,
        content: @escaping (Request) -> RequestContent
    ) {
        let inputs = Inputs(bodies)
        func request(_ index: Int) -> Request {
            inputs.withValue(at: index) { body in
                do {
                    return try parse(body)
                } catch {
                    fatalError("a generated request body isn't valid: \(error)")
                }
            }
        }
        self.init(
            run: { for index in $0 { blackHole(request(index)) } },
            digest: { content(request($0)).digest }
        )
    }
}

/// The content of a request in types that all parsers share.
private struct RequestContent {
    /// The entries of `restrictTo` and `exclude`.
    let lists: [Filters.Entries?]

    let tokens: [String]?

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

private struct PlainRequest: Decodable {
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
