import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Concurrent use of catalogs and sets. Under the thread sanitizer these tests find data races, and
/// without it results of the wrong catalog.
struct ConcurrencyTests {
    /// The current resolution of a gateway, which is replaced while requests are processed.
    private actor Gateway {
        private(set) var current: Resolution

        init(_ resolution: Resolution) { current = resolution }

        func replace(by resolution: Resolution) { current = resolution }
    }

    /// Resolved filters with the expected result.
    private struct Resolution: Sendable {
        let resolved: ResolvedFilters
        let context: PaymentContext
        let expected: [PaymentProduct.ID]

        init(_ world: World) throws {
            resolved = try world.catalog()
                .resolve(world.layers.map { FilterLayer($0, name: "layer") })
            context = world.contexts[1]
            expected = world.referenceModel().available(for: world.layers, in: context)
        }
    }

    @Test(arguments: [7, 200, 513, 4_097])
    func `filters are resolved and explained while catalogs are replaced`(size: Int) async throws {
        let resolutions = try (0..<4).map {
            try Resolution(World(seed: UInt64($0), productCount: size))
        }
        let gateway = Gateway(resolutions[0])
        await withTaskGroup { group in
            for worker in 0..<8 {
                group.addTask {
                    for round in 0..<8 {
                        if worker == 0 {
                            await gateway.replace(by: resolutions[round % resolutions.count])
                        }
                        Self.check(await gateway.current)
                        await Task.yield()
                    }
                }
            }
            await group.waitForAll()
        }
    }

    /// Checks every way to get the available products.
    private static func check(_ resolution: Resolution) {
        let catalog = resolution.resolved.catalog
        let available = resolution.resolved.availableProducts(in: resolution.context)
        #expect(catalog[available].map(\.id) == resolution.expected)
        let layers = resolution.resolved.layers
        let again = catalog.resolve(layers).availableProducts(in: resolution.context)
        #expect(again == available)
        var remaining = catalog.products(allowedIn: resolution.context)
        for layer in layers {
            remaining = catalog.availableProducts(for: layer.filters, among: remaining)
        }
        #expect(remaining == available)
        for index in catalog.indices.prefix(4) {
            let explanation = resolution.resolved.explanation(
                of: catalog[index].id,
                in: resolution.context
            )
            #expect(explanation.isAvailable == available.contains(index))
        }
    }

    @Test(arguments: [200, 513, 9_001], [ProductSet.Form.automatic, .chunkedWithoutLists])
    func `concurrent tasks change copies of one set`(
        size: Int,
        form: ProductSet.Form
    ) async throws {
        let catalog = try PaymentProductCatalog(count: size, storedAs: form) { offset, product in
            if !offset.isMultiple(of: 2) { product.groups = ["even"] }
        }
        let even = catalog.products(withIDs: [], inGroups: ["even"])
        let counts = await withTaskGroup { group in
            for worker in 0..<8 {
                group.addTask {
                    var set = even
                    for offset in stride(from: worker, to: size, by: 61) {
                        set.remove(catalog.index(offset))
                        set.insert(catalog.index(size - 1 - offset))
                    }
                    return (worker, set.count, set.union(even).subtracting(even).count)
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for (worker, count, addedCount) in counts {
            var plain = Set(stride(from: 1, to: size, by: 2))
            let before = plain
            for offset in stride(from: worker, to: size, by: 61) {
                plain.remove(offset)
                plain.insert(size - 1 - offset)
            }
            #expect(count == plain.count)
            #expect(addedCount == plain.subtracting(before).count)
        }
        #expect(even.count == size / 2)
    }

    @Test func `concurrent tasks ask a catalog for its first near misses`() async throws {
        for _ in 0..<20 {
            let catalog = try PaymentProductCatalog(count: 50) { offset, product in
                product.groups = [PaymentProductGroup.ID("group \(offset)")]
            }
            await withTaskGroup { group in
                for worker in 0..<8 {
                    group.addTask {
                        let unknown = PaymentProductGroup.ID("Group-\(worker)")
                        let nearMiss = catalog.nearMiss(to: unknown)
                        #expect(nearMiss == PaymentProductGroup.ID("group \(worker)"))
                    }
                }
            }
        }
    }

    @Test func `concurrent tasks parse requests`() async {
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
