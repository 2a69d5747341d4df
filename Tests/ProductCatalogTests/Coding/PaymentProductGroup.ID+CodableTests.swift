#if CodableSupport
import Foundation
import ProductCatalog
import Testing

struct PaymentProductGroupIDCodableTests {
    @Test(arguments: ["cards", "", "an id of more than fifteen bytes", "caf\u{e9}", "a\u{0}"])
    func `an id is a JSON string`(name: String) throws {
        let json = try JSONEncoder().encode([name])
        let ids = try JSONDecoder().decode([PaymentProductGroup.ID].self, from: json)
        #expect(ids == [PaymentProductGroup.ID(name)])
        #expect(try JSONEncoder().encode(ids) == json)
    }

    @Test(arguments: ["1", "null", "true", "[]", "{}"])
    func `other values are rejected with their path`(value: String) {
        let json = Data("[\"a\",\(value)]".utf8)
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([PaymentProductGroup.ID].self, from: json)
        }
        #expect(error?.dottedPath == "1")
    }
}
#endif
