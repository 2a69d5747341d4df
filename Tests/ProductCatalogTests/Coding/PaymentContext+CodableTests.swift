import Foundation
import ProductCatalog
import TestSupport
import Testing

struct PaymentContextCodableTests {
    @Test func `decoding an encoded context returns the context`() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            var context = PaymentContext.random(using: &generator)
            context.attributes["cafe\u{301}"] = nil
            let encoded = try JSONEncoder().encode(context)
            #expect(try JSONDecoder().decode(PaymentContext.self, from: encoded) == context)
        }
    }

    @Test func `attributes that an encoder would merge are rejected`() throws {
        let context = PaymentContext(attributes: ["caf\u{e9}": "1", "cafe\u{301}": "2"])
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(context) }
        let rules = PaymentProduct.Rules(attributes: ["caf\u{e9}": ["1"], "cafe\u{301}": ["2"]])
        let product = PaymentProduct(id: 1, conditions: [rules])
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(product) }
    }

    @Test func `a name that an encoder would merge isn't lost in the strict parser`() throws {
        let json = "{\"attributes\":{\"caf\u{e9}\":\"1\",\"cafe\u{301}\":\"2\"}}"
        let attributes = try PaymentContext(json: json).attributes
        #expect(attributes == ["caf\u{e9}": "1", "cafe\u{301}": "2"])
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

    @Test func `unknown keys are ordered and quoted by their bytes`() {
        // In a normalized form, "e\u{301}" follows "f".
        let body = Data("{\"f\":1,\"e\u{301} \":1}".utf8)
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(PaymentContext.self, from: body)
        }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(context.codingPath.map(\.stringValue) == ["e\u{301} "])
        #expect(context.debugDescription.hasPrefix("unknown key `e\u{301}\\u{20}`: expected"))
    }
}
