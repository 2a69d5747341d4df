import Foundation
import ProductCatalog
import ProductFilter

/// What a body says, whoever read it.
private struct BodyParts {
    let lists: [Filters.Names?]
    let tokens: [String]?

    var digest: UInt64 {
        var digest = Digest()
        for list in lists {
            digest.take(list?.products.map(String.init))
            digest.take(list?.groups)
        }
        digest.take(tokens)
        return digest.value
    }
}

extension Work {
    /// Bodies read with this library.
    init(reading bodies: [[UInt8]]) {
        self.init(reading: bodies) { bytes in
            try SessionRequest(json: bytes.span)
        } parts: { request in
            let filters = request.paymentProductFilters
            return BodyParts(
                lists: [filters?.restrictTo, filters?.exclude].map { filter in
                    filter.map {
                        Filters.Names(
                            products: $0.products.map(\.rawValue),
                            groups: $0.groups.map(\.rawValue)
                        )
                    }
                },
                tokens: request.tokens
            )
        }
    }

    /// Bodies read with Foundation's decoder into a plain struct, as one would write it.
    init(decoding bodies: [[UInt8]]) {
        let decoder = JSONDecoder()
        self.init(reading: bodies.map { Data($0) }) { data in
            try decoder.decode(PlainRequest.self, from: copy data)
        } parts: { request in
            let filters = request.paymentProductFilters
            return BodyParts(
                lists: [filters?.restrictTo, filters?.exclude].map { list in
                    list.map {
                        Filters.Names(products: $0.products ?? [], groups: $0.groups ?? [])
                    }
                },
                tokens: request.tokens
            )
        }
    }

    @inline(__always)
    private init<Input, Request>(
        reading bodies: [Input],
        _ read: @escaping (borrowing Input) throws -> Request,
        parts: @escaping (Request) -> BodyParts
    ) {
        let inputs = Inputs(bodies)
        func request(_ number: Int) -> Request {
            inputs.with(number) { body in
                do {
                    return try read(body)
                } catch {
                    // Only bodies made up by this program come here: there is nothing to measure.
                    fatalError("a body of a benchmark is refused: \(error)")
                }
            }
        }
        self.init(
            run: { for number in $0 { use(request(number)) } },
            digest: { parts(request($0)).digest }
        )
    }
}

private struct PlainRequest: Decodable {
    struct Names: Decodable {
        let products: [Int]?
        let groups: [String]?
    }

    struct Lists: Decodable {
        let restrictTo: Names?
        let exclude: Names?
    }

    let paymentProductFilters: Lists?
    let tokens: [String]?
}
