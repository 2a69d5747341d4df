#if CodableSupport
import Foundation
import ProductCatalog
import Testing

struct PaymentProductFilterCodableTests {
    @Test func `encoding omits empty lists`() throws {
        func json(_ filter: PaymentProductFilter) throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(filter), as: UTF8.self)
        }
        #expect(try json(PaymentProductFilter()) == "{}")
        #expect(try json(PaymentProductFilter(products: [2, 1])) == #"{"products":[2,1]}"#)
        #expect(
            try json(PaymentProductFilter(products: [2], groups: ["b", "a"]))
                == #"{"groups":["b","a"],"products":[2]}"#
        )
    }

    @Test func `decoding accepts absent and null lists`() throws {
        for json in [#"{}"#, #"{"products":null,"groups":null}"#, #"{"products":[],"groups":[]}"#] {
            let filter = try JSONDecoder().decode(PaymentProductFilter.self, from: Data(json.utf8))
            #expect(filter == PaymentProductFilter())
        }
        let json = #"{"groups":["cards","cards"],"products":[3,-1,3]}"#
        #expect(
            try JSONDecoder().decode(PaymentProductFilter.self, from: Data(json.utf8))
                == PaymentProductFilter(products: [3, -1, 3], groups: ["cards", "cards"])
        )
    }

    @Test(arguments: [
        (#"{"product":[1]}"#, "product"), (#"{"products":[1,"2"]}"#, "products.1"),
        (#"{"products":[1.5]}"#, "products.0"), (#"{"groups":["a",null]}"#, "groups.1"),
        (#"{"groups":"cards"}"#, "groups"), (#"{"products":[9223372036854775808]}"#, "products.0"),
    ])
    func `decoding rejects unknown keys and entries of the wrong type`(json: String, path: String) {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(PaymentProductFilter.self, from: Data(json.utf8))
        }
        #expect(error?.dottedPath == path)
    }
}
#endif
