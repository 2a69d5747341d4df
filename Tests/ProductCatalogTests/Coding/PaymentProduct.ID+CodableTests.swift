#if CodableSupport
import Foundation
import ProductCatalog
import Testing

struct PaymentProductIDCodableTests {
    @Test(arguments: [840, 0, -1, 2_147_483_648, Int.min, .max])
    func `an id is a JSON integer`(number: Int) throws {
        let json = Data("[\(number)]".utf8)
        let ids = try JSONDecoder().decode([PaymentProduct.ID].self, from: json)
        #expect(ids == [PaymentProduct.ID(number)])
        #expect(try JSONEncoder().encode(ids) == json)
    }

    @Test(arguments: [#""1""#, "1.5", "null", "true", "9223372036854775808", "[]", "{}"])
    func `other values are rejected with their path`(value: String) {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([PaymentProduct.ID].self, from: Data("[1,\(value)]".utf8))
        }
        #expect(error?.dottedPath == "1")
    }
}
#endif
