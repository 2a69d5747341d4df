import Foundation
import ProductCatalog
import TestSupport
import Testing

struct PaymentContextCodableTests {
    @Test func `decoding an encoded context returns the context`() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let context = PaymentContext.random(using: &generator)
            let encoded = try JSONEncoder().encode(context)
            #expect(try JSONDecoder().decode(PaymentContext.self, from: encoded) == context)
        }
    }

    @Test func `absent parts are omitted`() throws {
        let encoded = try JSONEncoder().encode(PaymentContext.any)
        #expect(String(decoding: encoded, as: UTF8.self) == "{}")
    }

    @Test func `of several unknown keys, the first in alphabetical order is reported`() {
        let body = Data(#"{"b":1,"zz":1,"aa":1,"country":"NL"}"#.utf8)
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(PaymentContext.self, from: body)
        }
        #expect(error?.dottedPath == "aa")
    }
}
