import Foundation
import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Laws of reading, on random texts.
struct ReadingLawTests {
    @Test func `a case that was written is read back`() throws {
        try checkProperty(
            seed: 1,
            cases: 500,
            make: { FilterQuery(seed: $0) },
            smaller: \.smaller
        ) { filterQuery in
            let json = try JSONEncoder().encode(WireCase(filterQuery))
            return try FilterQuery(json: json.span) == filterQuery
        }
    }

    @Test func `whatever stands in a field that is not the request's, the rest is read`() throws {
        try checkProperty(
            seed: 1,
            cases: 500,
            make: { RandomJSON.object(seed: $0) },
            smaller: { _ in [] }
        ) { text in
            let known = #""tokens":["t"],"paymentProductFilters":{"exclude":{"products":[2]}}"#
            let request = try SessionRequest(json: #"{"x":\#(text),\#(known)}"#)
            let filters = PaymentProductFilters(exclude: PaymentProductFilter(products: [2]))
            return request == SessionRequest(paymentProductFilters: filters, tokens: ["t"])
        }
    }

    /// The parser of Foundation lets more pass, so that only what this one accepts can be compared.
    @Test func `a text that was damaged is refused inside, or read as through Codable`() throws {
        try checkProperty(
            seed: 1,
            cases: 4_000,
            make: { Damaged(seed: $0) },
            smaller: { _ in [] }
        ) { damaged in
            let bytes = damaged.bytes
            let read: SessionRequest
            do throws(ParsingError) {
                read = try SessionRequest(json: bytes)
            } catch {
                let offsets = error.faults.map(\.offset)
                return !offsets.isEmpty && offsets == offsets.sorted()
                    && offsets.allSatisfy { (0...bytes.count).contains($0) }
            }
            return try JSONDecoder().decode(SessionRequest.self, from: Data(bytes)) == read
        }
    }
}

/// A case in the form in which it is written.
private struct WireCase: Encodable {
    var id: FilterQuery.Name?
    var layers: [PaymentProductFilters]
    var paymentProductFilters: PaymentProductFilters?
    var context: PaymentContext?

    init(_ filterQuery: FilterQuery) {
        id = filterQuery.id
        layers = filterQuery.layers
        paymentProductFilters = filterQuery.paymentProductFilters
        context = filterQuery.context
    }
}

extension FilterQuery {
    fileprivate init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &generator) == 0 }
        func filter() -> PaymentProductFilter? {
            guard !chance(3) else { return nil }
            let ids = [1, 840, 0, -5, Int.max, Int.min]
            let names = ["cards", "", "a\"b\\c/", "é\u{0}\u{1f}\n", "😀", "one that is long enough"]
            return PaymentProductFilter(
                products: (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                    PaymentProduct.ID(rawValue: ids.randomElement(using: &generator) ?? 0)
                },
                groups: (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                    PaymentProductGroup.ID(rawValue: names.randomElement(using: &generator) ?? "")
                }
            )
        }
        func filters() -> PaymentProductFilters {
            PaymentProductFilters(restrictTo: filter(), exclude: filter())
        }
        self.init(
            id: chance(3) ? nil : chance(2) ? .text("merchant \(seed)") : .number(Int(seed)),
            layers: (0..<Int.random(in: 0...3, using: &generator)).map { _ in filters() },
            paymentProductFilters: chance(2) ? nil : filters(),
            context: chance(3)
                ? nil
                : PaymentContext(
                    country: chance(2) ? nil : "NL",
                    currency: chance(2) ? nil : "EUR",
                    amount: chance(2) ? nil : Int.random(in: Int.min...Int.max, using: &generator),
                    isRecurring: chance(2),
                    isInstallments: chance(2)
                )
        )
    }

    private func without(_ remove: (inout FilterQuery) -> Void) -> FilterQuery {
        var rest = self
        remove(&rest)
        return rest
    }

    fileprivate var smaller: [FilterQuery] {
        [
            without { $0.id = nil }, without { $0.layers.removeAll() },
            without { $0.paymentProductFilters = nil }, without { $0.context = nil },
        ].filter { $0 != self }
    }
}

/// A request with a few bytes changed, left out or put in.
private struct Damaged: CustomStringConvertible {
    var bytes: [UInt8]

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = RandomJSON.object(seed: seed)
        let known = #""tokens":["t\n","é"],"paymentProductFilters":{"exclude":{"products":[2,-1]}}"#
        bytes = Array(#"{"x":\#(text),\#(known)}"#.utf8)
        let likely = Array(#"{}[]:,"\-+.eE0189tfnu/ "#.utf8) + [0, 0x0a, 0x1f, 0x80, 0xc3, 0xff]
        for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
            let position = Int.random(in: bytes.indices, using: &generator)
            let byte = likely.randomElement(using: &generator) ?? 0
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes[position] = byte
            case 1: bytes.insert(byte, at: position)
            case 2: bytes.remove(at: position)
            default: bytes.swapAt(position, Int.random(in: bytes.indices, using: &generator))
            }
        }
    }

    var description: String {
        String(decoding: bytes, as: UTF8.self)
    }
}
