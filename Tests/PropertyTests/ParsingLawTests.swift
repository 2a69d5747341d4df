#if CodableSupport
import Foundation
import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Laws of parsing, tested with random texts.
struct ParsingLawTests {
    @Test func `parsing an encoded query returns the query`() throws {
        try checkProperty(
            seed: 1,
            cases: 500,
            generate: { FilterQuery(seed: $0) },
            shrink: \.smallerQueries
        ) { query in
            let json = try JSONEncoder().encode(EncodableQuery(query))
            return try FilterQuery(json: json.span) == query
        }
    }

    @Test func `parsing or decoding an encoded catalog returns the same products`() throws {
        try checkWorlds(seed: 740, cases: 70) { world in
            let products = world.products.map(\.withoutSimilarNames)
            let json = try JSONEncoder().encode(
                PaymentProductCatalog.Document(paymentProducts: products)
            )
            let parsed = try PaymentProductCatalog.Document(json: json)
            let decoded = try JSONDecoder().decode(PaymentProductCatalog.Document.self, from: json)
            return parsed.paymentProducts == products && decoded.paymentProducts == products
        }
    }

    @Test func `parsing or decoding an encoded context returns the context`() throws {
        try checkWorlds(seed: 740, cases: 70) { world in
            try world.contexts.allSatisfy { context in
                var context = context
                context.attributes["cafe\u{301}"] = nil
                let json = try JSONEncoder().encode(context)
                return try PaymentContext(json: json) == context
                    && JSONDecoder().decode(PaymentContext.self, from: json) == context
            }
        }
    }

    @Test func `the value of an unrelated field doesn't affect the rest of a request`() throws {
        try checkProperty(
            seed: 1,
            cases: 500,
            generate: { RandomJSON.object(seed: $0) },
            shrink: { _ in [] }
        ) { text in
            let known = #""tokens":["t"],"paymentProductFilters":{"exclude":{"products":[2]}}"#
            let request = try SessionRequest(json: #"{"x":\#(text),\#(known)}"#)
            let filters = PaymentProductFilters(exclude: PaymentProductFilter(products: [2]))
            return request == SessionRequest(paymentProductFilters: filters, tokens: ["t"])
        }
    }

    /// Foundation's parser is more lenient, so only texts that this parser accepts are compared.
    @Test func `a damaged text is rejected with valid offsets, or parsed like through Codable`()
        throws
    {
        try checkProperty(
            seed: 1,
            cases: 4_000,
            generate: { DamagedRequest(seed: $0) },
            shrink: { _ in [] }
        ) { damaged in
            let bytes = damaged.bytes
            let parsed: SessionRequest
            do throws(ParsingError) {
                parsed = try SessionRequest(json: bytes)
            } catch {
                let offsets = error.faults.map(\.offset)
                return !offsets.isEmpty && offsets == offsets.sorted()
                    && offsets.allSatisfy { (0...bytes.count).contains($0) }
            }
            return try JSONDecoder().decode(SessionRequest.self, from: Data(bytes)) == parsed
        }
    }
}

extension PaymentProduct {
    /// The product without an attribute whose name Foundation's encoder takes for that of another,
    /// because they differ only in normalization.
    fileprivate var withoutSimilarNames: PaymentProduct {
        var product = self
        product.rules.attributes["cafe\u{301}"] = nil
        for index in (conditions ?? []).indices {
            product.conditions?[index].attributes["cafe\u{301}"] = nil
        }
        return product
    }
}

/// A query with the keys of its JSON form.
private struct EncodableQuery: Encodable {
    var id: FilterQuery.ID?
    var layers: [EncodableLayer]
    var paymentProductFilters: PaymentProductFilters?
    var context: PaymentContext?

    init(_ query: FilterQuery) {
        id = query.id
        layers = query.layers.map(EncodableLayer.init)
        paymentProductFilters = query.paymentProductFilters
        context = query.context
    }
}

private struct EncodableLayer: Encodable {
    var restrictTo: PaymentProductFilter?
    var exclude: PaymentProductFilter?
    var name: String?
    var note: String?

    init(_ layer: FilterLayer) {
        restrictTo = layer.filters.restrictTo
        exclude = layer.filters.exclude
        name = layer.name
        note = layer.note
    }
}

extension FilterQuery {
    fileprivate init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &generator) == 0 }
        let names = ["cards", "", "a\"b\\c/", "é\u{0}\u{1f}\n", "😀", "one that is long enough"]
        func name() -> String { names.randomElement(using: &generator) ?? "" }
        func filter() -> PaymentProductFilter? {
            guard !oneIn(3) else { return nil }
            let ids = [1, 840, 0, -5, Int.max, Int.min]
            return PaymentProductFilter(
                products: (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                    PaymentProduct.ID(ids.randomElement(using: &generator) ?? 0)
                },
                groups: (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                    PaymentProductGroup.ID(name())
                }
            )
        }
        func filters() -> PaymentProductFilters {
            PaymentProductFilters(restrictTo: filter(), exclude: filter())
        }
        self.init(
            id: oneIn(3) ? nil : oneIn(2) ? .string("merchant \(seed)") : .integer(Int(seed)),
            layers: (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                FilterLayer(
                    filters(),
                    name: oneIn(2) ? nil : name(),
                    note: oneIn(2) ? nil : name()
                )
            },
            paymentProductFilters: oneIn(2) ? nil : filters(),
            context: oneIn(3)
                ? nil
                : PaymentContext(
                    country: oneIn(2) ? nil : "NL",
                    currency: oneIn(2) ? nil : "EUR",
                    amount: oneIn(2) ? nil : Int.random(in: Int.min...Int.max, using: &generator),
                    isRecurring: oneIn(2),
                    isInstallments: oneIn(2),
                    attributes: PaymentContext.Attributes(
                        names.filter { _ in oneIn(3) }.map {
                            PaymentContext.Attribute(AttributeName($0), AttributeValue(name()))
                        }
                    )
                )
        )
    }

    private func with(_ change: (inout FilterQuery) -> Void) -> FilterQuery {
        var query = self
        change(&query)
        return query
    }

    fileprivate var smallerQueries: [FilterQuery] {
        [
            with { $0.id = nil }, with { $0.layers.removeAll() },
            with { $0.paymentProductFilters = nil }, with { $0.context = nil },
        ].filter { $0 != self }
    }
}

/// A request in which a few bytes are replaced, inserted, removed or swapped.
private struct DamagedRequest: CustomStringConvertible {
    var bytes: [UInt8]

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = RandomJSON.object(seed: seed)
        let known = #""tokens":["t\n","é"],"paymentProductFilters":{"exclude":{"products":[2,-1]}}"#
        bytes = Array(#"{"x":\#(text),\#(known)}"#.utf8)
        let replacements =
            Array(#"{}[]:,"\-+.eE0189tfnu/ "#.utf8) + [0, 0x0a, 0x1f, 0x80, 0xc3, 0xff]
        for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
            let position = Int.random(in: bytes.indices, using: &generator)
            let byte = replacements.randomElement(using: &generator) ?? 0
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
#endif
