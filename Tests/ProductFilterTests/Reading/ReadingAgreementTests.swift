import Foundation
import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// The reader held against the other way to read a request, through `Codable`.
struct ReadingAgreementTests {
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `a random request that was written is read back, and read as through Codable`(
        seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let request = randomRequest(using: &generator)
            let encoder = JSONEncoder()
            if Bool.random(using: &generator) { encoder.outputFormatting = .prettyPrinted }
            let data = try encoder.encode(request)
            let read = try SessionRequest(json: Array(data))
            let decoded = try JSONDecoder().decode(SessionRequest.self, from: data)
            #expect(read == request)
            #expect(read == decoded)
        }
    }

    /// JSONDecoder lets pass what the reader refuses, never the other way round.
    @Test func `every change of one byte is read as through Codable, or refused inside the text`()
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

    @Test func `every truncation is refused at its end`() {
        for count in sample.indices {
            let error = #expect(throws: ParsingError.self) {
                try SessionRequest(json: Array(sample[..<count]))
            }
            let isCharacterCut = sample[count] & 0xc0 == 0x80
            #expect(error?.faults.count == 1)
            #expect(error?.faults.last?.code == (isCharacterCut ? .invalidUTF8 : .unexpectedEnd))
            #expect(error?.faults.last?.offset == (isCharacterCut ? count - 1 : count))
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
            let arePlacesRight = error.faults.allSatisfy { fault in
                let before = String(decoding: bytes[..<fault.offset], as: UTF8.self)
                    .unicodeScalars
                let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
                return fault.line == lines.count
                    && fault.column == (lines.last?.count ?? 0) + 1
            }
            guard !offsets.isEmpty, isInside, offsets == offsets.sorted(), arePlacesRight else {
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
        func few<Value>(_ value: () -> Value) -> [Value] {
            (0..<Int.random(in: 0...5, using: &generator)).map { _ in value() }
        }
        func filter() -> PaymentProductFilter? {
            guard Int.random(in: 0..<4, using: &generator) > 0 else { return nil }
            let ids = [1, 809, 0, -5, Int.max, Int.min]
            return PaymentProductFilter(
                products: few {
                    PaymentProduct.ID(rawValue: ids.randomElement(using: &generator) ?? 0)
                },
                groups: few {
                    PaymentProductGroup.ID(rawValue: names.randomElement(using: &generator) ?? "")
                }
            )
        }
        let filters = PaymentProductFilters(restrictTo: filter(), exclude: filter())
        return SessionRequest(
            paymentProductFilters: Bool.random(using: &generator) ? filters : nil,
            tokens: Bool.random(using: &generator)
                ? few { names.randomElement(using: &generator) ?? "" } : nil
        )
    }
}
