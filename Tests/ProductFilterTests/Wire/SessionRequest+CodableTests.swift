#if CodableSupport
import Foundation
import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// The parser compared with `JSONDecoder`.
struct SessionRequestCodableTests {
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
        for position in SessionRequestParsingTests.sample.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = SessionRequestParsingTests.sample
                changed[position] = byte
                try check(changed, with: decoder)
            }
        }
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
#endif
