import Foundation
import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// The parser compared with `JSONDecoder`.
struct SessionRequestParsingTests {
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `parsing and decoding an encoded request return an equal request`(
        seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let request = randomRequest(using: &generator)
            let encoder = JSONEncoder()
            if Bool.random(using: &generator) { encoder.outputFormatting = .prettyPrinted }
            let data = try encoder.encode(request)
            let parsed = try SessionRequest(json: Array(data))
            let decoded = try JSONDecoder().decode(SessionRequest.self, from: data)
            #expect(parsed == request)
            #expect(decoded == request)
        }
    }

    /// `JSONDecoder` accepts more than the parser, never less.
    @Test func `a request with any one byte changed is parsed as it is decoded, or rejected`()
        throws
    {
        let decoder = JSONDecoder()
        for position in sample.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = sample
                changed[position] = byte
                try check(changed, with: decoder)
            }
        }
    }

    @Test func `a truncated request is rejected at its end`() {
        for count in sample.indices {
            let error = #expect(throws: ParsingError.self) {
                try SessionRequest(json: Array(sample[..<count]))
            }
            let isCharacterTruncated = sample[count] & 0xc0 == 0x80
            #expect(error?.faults.count == 1)
            #expect(
                error?.faults.last?.code == (isCharacterTruncated ? .invalidUTF8 : .unexpectedEnd)
            )
            #expect(error?.faults.last?.offset == (isCharacterTruncated ? count - 1 : count))
        }
    }

    private let sample = Array(
        #"""
        {"a":[1.5e2,"é\n",{"b":null}],
        "paymentProductFilters":{"restrictTo":{"groups":["cards"],"products":[1,-20]},
        "exclude":{}},"tokens":["\ud83d\ude00"],"c":true}
        """#.utf8
    )

    private func check(_ bytes: [UInt8], with decoder: JSONDecoder) throws {
        do throws(ParsingError) {
            let request = try SessionRequest(json: bytes)
            let decoded = try? decoder.decode(SessionRequest.self, from: Data(bytes))
            #expect(request == decoded, "\(String(decoding: bytes, as: UTF8.self))")
        } catch {
            let offsets = error.faults.map(\.offset)
            let isInside = offsets.allSatisfy { (0...bytes.count).contains($0) }
            let arePositionsCorrect = error.faults.allSatisfy { fault in
                let before = String(decoding: bytes[..<fault.offset], as: UTF8.self)
                    .unicodeScalars
                let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
                return fault.line == lines.count
                    && fault.column == (lines.last?.count ?? 0) + 1
            }
            guard !offsets.isEmpty, isInside, offsets == offsets.sorted(), arePositionsCorrect
            else {
                Issue.record("\(String(decoding: bytes, as: UTF8.self)): \(error)")
                return
            }
        }
    }

    private func randomRequest(using generator: inout SeededGenerator) -> SessionRequest {
        let names = [
            "cards", "Cards", "", "a\"b\\c/", "é\u{0}\u{1f}\n", "😀",
            "a long name, in several words",
        ]
        func upToFive<Value>(_ value: () -> Value) -> [Value] {
            (0..<Int.random(in: 0...5, using: &generator)).map { _ in value() }
        }
        func filter() -> PaymentProductFilter? {
            guard Int.random(in: 0..<4, using: &generator) > 0 else { return nil }
            let ids = [1, 809, 0, -5, Int.max, Int.min]
            return PaymentProductFilter(
                products: upToFive {
                    PaymentProduct.ID(rawValue: ids.randomElement(using: &generator) ?? 0)
                },
                groups: upToFive {
                    PaymentProductGroup.ID(rawValue: names.randomElement(using: &generator) ?? "")
                }
            )
        }
        let filters = PaymentProductFilters(restrictTo: filter(), exclude: filter())
        return SessionRequest(
            paymentProductFilters: Bool.random(using: &generator) ? filters : nil,
            tokens: Bool.random(using: &generator)
                ? upToFive { names.randomElement(using: &generator) ?? "" } : nil
        )
    }
}

/// Filters in the wrong place, which would be dropped silently.
struct MisplacedFiltersTests {
    @Test(arguments: [
        "paymentProductFilter", "PaymentProductFilters", "payment_product_filters",
        "paymentproductfilters", "paymentProductFiltres", "payment-product-filters",
        "payment product filters", "paymentProductFilterss", "paymentProductFilters1",
        "paymentProductFilterse", "paymentProductFilte",
    ])
    func `a misspelled key of the filters is rejected with the right one`(key: String) {
        let text = "{▸\"\(key)\":{\"exclude\":{\"products\":[2]}}}"
        let path = key.contains { $0 == "-" || $0 == " " } ? "`\(key)`" : key
        expectFault(in: InvalidText(text, .unknownKey, path))
        let error = #expect(throws: ParsingError.self) {
            try SessionRequest(json: text.replacing("▸", with: ""))
        }
        #expect(
            error?.faults.map(\.message) == ["unknown key `\(key)`: use `paymentProductFilters`"]
        )
    }

    @Test(arguments: [
        ("exclude", "exclude"), ("restrictTo", "restrictTo"), ("restrict_to", "restrictTo"),
        ("Exclude", "exclude"), ("excludes", "exclude"), ("restrictsTo", "restrictTo"),
    ])
    func `a filter at the root is rejected with its right place`(key: String, filter: String) {
        let error = #expect(throws: ParsingError.self) {
            try SessionRequest(json: #"{"tokens":[],"\#(key)":{"products":[2]}}"#)
        }
        #expect(error?.faults.map(\.code) == [.misplacedKey])
        #expect(error?.faults.map(\.path) == [key])
        #expect(
            error?.faults.map(\.message) == [
                "misplaced key `\(key)`: move it to `paymentProductFilters.\(filter)`"
            ]
        )
    }

    @Test(arguments: [
        InvalidText(
            #"{"order":{▸"paymentProductFilters":{}}}"#,
            .misplacedKey,
            "order.paymentProductFilters"
        ),
        InvalidText(
            #"{"a":[1,{"b":{▸"payment_product_filter":5,"c":{}}}]}"#,
            .misplacedKey,
            "a[1].b.payment_product_filter"
        ),
        InvalidText(
            #"{"a":{▸"paymentProductFilte":{}}}"#,
            .misplacedKey,
            "a.paymentProductFilte"
        ),
    ])
    func `filters in another field are rejected`(text: InvalidText) {
        expectFault(in: text)
    }

    @Test(arguments: ["paymentProductFilter", "payment_product_filters", "exclude", "restrict_to"])
    func `decoding rejects misplaced filters, too`(key: String) {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(SessionRequest.self, from: Data(#"{"\#(key)":{}}"#.utf8))
        }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("the error isn't about the key")
            return
        }
        #expect(context.codingPath.map(\.stringValue) == [key])
    }

    @Test(arguments: [
        "order", "filters", "restriction", "excluded products", "tokensOnly", "include",
        "paymentProductId", "paymentProductFields", "",
    ])
    func `any other field is skipped`(key: String) throws {
        let text = #"{"\#(key)":{"exclude":{"\#(key)":1},"restrictTo":2}}"#
        #expect(try SessionRequest(json: text) == SessionRequest())
    }
}
