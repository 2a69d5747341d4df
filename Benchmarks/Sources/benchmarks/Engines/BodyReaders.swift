import Foundation
import ProductCatalog
import ProductFilter

/// Reads bodies with this library.
enum LibraryReader {
    static func work(_ bodies: [[UInt8]]) -> Work {
        let inputs = Inputs(bodies)
        func read(_ number: Int) -> SessionRequest {
            inputs.with(number) { bytes in
                do {
                    return try SessionRequest(json: bytes.span)
                } catch {
                    fatalError("a body of a benchmark is refused: \(error)")
                }
            }
        }
        return Work(
            run: { for number in $0 { use(read(number)) } },
            digest: { number in
                let request = read(number)
                let filters = request.paymentProductFilters
                let lists = [filters?.restrictTo, filters?.exclude].map { filter in
                    filter.map {
                        Filters.Names(
                            products: $0.products.map(\.rawValue),
                            groups: $0.groups.map(\.rawValue)
                        )
                    }
                }
                return digest(lists, request.tokens)
            }
        )
    }

    fileprivate static func digest(_ lists: [Filters.Names?], _ tokens: [String]?) -> UInt64 {
        var digest = Digest()
        for list in lists {
            digest.take(list?.products.map(String.init))
            digest.take(list?.groups)
        }
        digest.take(tokens)
        return digest.value
    }
}

/// Reads bodies with Foundation's decoder into a plain struct, as one would write it.
enum FoundationReader {
    private struct Request: Decodable {
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

    static func work(_ bodies: [[UInt8]]) -> Work {
        let inputs = Inputs(bodies.map { Data($0) })
        let decoder = JSONDecoder()
        func read(_ number: Int) -> Request {
            inputs.with(number) { data in
                do {
                    return try decoder.decode(Request.self, from: copy data)
                } catch {
                    fatalError("a body of a benchmark is refused: \(error)")
                }
            }
        }
        return Work(
            run: { for number in $0 { use(read(number)) } },
            digest: { number in
                let request = read(number)
                let filters = request.paymentProductFilters
                let lists = [filters?.restrictTo, filters?.exclude].map { list in
                    list.map {
                        Filters.Names(products: $0.products ?? [], groups: $0.groups ?? [])
                    }
                }
                return LibraryReader.digest(lists, request.tokens)
            }
        )
    }
}
