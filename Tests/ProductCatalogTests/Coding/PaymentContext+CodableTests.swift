#if CodableSupport
import Foundation
import ProductCatalog
import TestSupport
import Testing

struct PaymentContextCodableTests {
    @Test func `decoding an encoded context returns the context`() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let context = PaymentContext.random(using: &generator)
            guard !context.attributes.map(\.name).containSimilarNames else { continue }
            let encoded = try JSONEncoder().encode(context)
            #expect(try JSONDecoder().decode(PaymentContext.self, from: encoded) == context)
        }
    }

    /// `JSONEncoder` would keep one of them.
    @Test func `attributes whose names differ only in normalization aren't encoded`() {
        let context = PaymentContext(attributes: ["a": "1", "e\u{301}": "2", "\u{e9}": "3"])
        let error = #expect(throws: EncodingError.self) { try JSONEncoder().encode(context) }
        guard case .invalidValue(let name as AttributeName, let context) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(name == "\u{e9}")
        #expect(context.codingPath.map(\.stringValue) == ["attributes", "\u{e9}"])
    }

    @Test func `attributes whose names differ only in normalization are parsed`() throws {
        let json = "{\"attributes\":{\"caf\u{e9}\":\"1\",\"cafe\u{301}\":\"2\"}}"
        let attributes = try PaymentContext(json: json).attributes
        #expect(attributes == ["caf\u{e9}": "1", "cafe\u{301}": "2"])
    }

    @Test(
        arguments: [
            (#"{"attributes":["channel"]}"#, ["attributes"]),
            (#"{"attributes":{"a":1,"b":null,"c":"x"}}"#, ["attributes.a", "attributes.b"]),
            (#"{"attributes":{"a":"1","a":"2"}}"#, ["attributes.a"]),
        ]
    )
    func `attributes of another type, and a name that's given twice, are rejected`(
        json: String,
        paths: [String]
    ) {
        let error = #expect(throws: ParsingError.self) { try PaymentContext(json: json) }
        #expect(error?.faults.map(\.path) == paths)
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
#endif
