import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Many tasks use catalogs and sets while others replace them. Under the thread sanitizer these
/// tests find races; without it they still find answers that are mixed up between catalogs.
struct ThreadTests {
    /// What a gateway keeps: a catalog that is replaced while requests are answered.
    private actor Shelf {
        private(set) var current: Stock

        init(_ stock: Stock) { current = stock }

        func replace(by stock: Stock) { current = stock }
    }

    /// A catalog with filters held against it, and what the twin says of them.
    private struct Stock: Sendable {
        let resolved: ResolvedFilters
        let context: PaymentContext
        let expected: [PaymentProduct.ID]

        init(_ world: World) throws {
            resolved = try world.catalog().resolve(
                world.layers.map { FilterLayer($0, name: "layer") }
            )
            context = world.contexts[1]
            expected = world.twin().available(for: world.layers, in: context)
        }
    }

    @Test(arguments: [7, 200, 513, 4_097])
    func `requests are answered and explained while catalogs are replaced`(size: Int) async throws {
        let stocks = try (0..<4).map { try Stock(World(seed: UInt64($0), productCount: size)) }
        let shelf = Shelf(stocks[0])
        try await withThrowingTaskGroup { group in
            for worker in 0..<8 {
                group.addTask {
                    for round in 0..<8 {
                        if worker == 0 { await shelf.replace(by: stocks[round % stocks.count]) }
                        try Self.answer(await shelf.current)
                        await Task.yield()
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Answers one request in every way there is.
    private static func answer(_ stock: Stock) throws {
        let catalog = stock.resolved.catalog
        let available = stock.resolved.availableProducts(in: stock.context)
        #expect(catalog[available].map(\.id) == stock.expected)
        let layers = stock.resolved.layers
        let again = try catalog.resolve(layers).availableProducts(in: stock.context)
        #expect(again == available)
        var step = catalog.products(allowedIn: stock.context)
        for layer in layers { step = catalog.availableProducts(for: layer.filters, among: step) }
        #expect(step == available)
        for index in catalog.indices.prefix(4) {
            let explanation = stock.resolved.explanation(of: catalog[index].id, in: stock.context)
            #expect(explanation.isAvailable == available.contains(index))
        }
    }

    @Test(arguments: [200, 513, 9_001], [ProductSet.Form.chosen, .chunks])
    func `copies of one set are changed by many tasks at once`(
        size: Int,
        form: ProductSet.Form
    ) async throws {
        let catalog = try PaymentProductCatalog(
            (1...size).map { number in
                PaymentProduct(
                    id: PaymentProduct.ID(rawValue: number),
                    groups: number % 2 == 0 ? ["even"] : []
                )
            },
            storedAs: form
        )
        let even = catalog.products(withIDs: [], inGroups: ["even"])
        let indices = Array(catalog.indices)
        let counts = await withTaskGroup { group in
            for worker in 0..<8 {
                group.addTask {
                    var set = even
                    for offset in stride(from: worker, to: size, by: 61) {
                        set.remove(indices[offset])
                        set.insert(indices[size - 1 - offset])
                    }
                    return (worker, set.count, set.union(even).subtracting(even).count)
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for (worker, count, new) in counts {
            var plain = Set(stride(from: 1, to: size, by: 2))
            let before = plain
            for offset in stride(from: worker, to: size, by: 61) {
                plain.remove(offset)
                plain.insert(size - 1 - offset)
            }
            #expect(count == plain.count)
            #expect(new == plain.subtracting(before).count)
        }
        #expect(even.count == size / 2)
    }

    @Test func `requests are read by many tasks at once`() async {
        let text =
            #"{"paymentProductFilters":{"exclude":{"products":[1,2]}},"tokens":["a"],"tokens":[]}"#
        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<200 {
                        let error = #expect(throws: ParsingError.self) {
                            try SessionRequest(json: text)
                        }
                        #expect(error?.faults.map(\.code) == [.duplicateKey])
                    }
                }
            }
        }
    }
}
