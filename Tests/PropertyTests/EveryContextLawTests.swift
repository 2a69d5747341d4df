import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// The contexts of products, dead ends, and the contexts without products agree with the products
/// available in every context that rules distinguish.
struct EveryContextLawTests {
    @Test func `boxes contain the contexts in which a product is available in random worlds`()
        throws
    {
        try checkWorlds(seed: 820, cases: 60) { world in
            let resolved = try world.catalog().resolve(world.filterLayers)
            // Together, products distinguish millions of contexts.
            return try world.products.prefix(12).allSatisfy { product in
                let completions = Completions(distinguishedBy: [product])
                let isComplete = completions.contextCount < 2_000
                let contexts =
                    isComplete ? completions.contexts : completions.randomContexts(count: 300)
                let boxes = try resolved.contexts(of: product.id)
                let available = contexts.filter { resolved.isAvailable(product.id, in: $0) }
                let isDeadEnd = try resolved.deadEnd(of: product.id) != nil
                return contexts.filter { boxes.contains(which: $0) } == available
                    && isDeadEnd == boxes.isEmpty
                    && (!isComplete || isDeadEnd == available.isEmpty)
            }
        }
    }

    @Test func `boxes contain exactly the contexts of each pair of small rules`() throws {
        let products = SmallWorlds.fewRules.enumerated().flatMap { offset, first in
            SmallWorlds.fewRules.enumerated().map { position, second in
                PaymentProduct(
                    id: PaymentProduct.ID(offset * SmallWorlds.fewRules.count + position + 1),
                    rules: position % 2 == 0 ? PaymentProduct.Rules() : second,
                    conditions: [first, second]
                )
            }
        }
        try checkEveryContext(products)
    }

    @Test func `boxes contain exactly the contexts of all small rules`() throws {
        try checkEveryContext(
            SmallWorlds.rules.enumerated().map { offset, rules in
                PaymentProduct(id: PaymentProduct.ID(offset + 1), rules: rules)
            }
        )
    }

    /// Compares the boxes and dead ends of products with the products available in every context.
    private func checkEveryContext(_ products: [PaymentProduct]) throws {
        let contexts = Completions(distinguishedBy: products).contexts
        let resolved = try PaymentProductCatalog(products).resolve([])
        let available = contexts.map { Set(resolved.products(in: $0).map(\.id)) }
        let deadEnds = Set(resolved.deadEnds().map(\.product))
        for product in products {
            let boxes = try resolved.contexts(of: product.id)
            for (context, available) in zip(contexts, available)
            where boxes.contains(which: context) != available.contains(product.id) {
                Issue.record("\(product) in \(context)")
                return
            }
            let isDeadEnd = !available.contains { $0.contains(product.id) }
            #expect(deadEnds.contains(product.id) == isDeadEnd, "\(product)")
            #expect(try (resolved.deadEnd(of: product.id) != nil) == isDeadEnd)
            #expect(boxes.isEmpty == isDeadEnd)
        }
    }

    @Test func `no product is available in exactly the boxes without products`() throws {
        try checkWorlds(seed: 821, cases: 200) { world in
            var world = world
            world.products = world.products.prefix(6).filter {
                Completions(distinguishedBy: [$0]).contextCount < 2_000
            }
            let resolved = try world.catalog().resolve(world.filterLayers)
            let boxes = try resolved.contextsWithoutProducts()
            let completions = Completions(distinguishedBy: world.products)
            // The other parts are those that each product distinguishes.
            let parts = world.products.map { ($0.id, Completions(distinguishedBy: [$0])) }
            let places = completions.contexts(varying: .country, of: .any).flatMap {
                completions.contexts(varying: .currency, of: $0)
            }
            return places.allSatisfy { place in
                let isAvailable = parts.contains { id, completions in
                    completions.completions(of: place).contains {
                        resolved.isAvailable(id, in: $0)
                    }
                }
                return boxes.count { $0.contains(place) } == (isAvailable ? 0 : 1)
            }
        }
    }
}

extension [ContextBox] {
    fileprivate func contains(which context: PaymentContext) -> Bool {
        contains { $0.contains(context) }
    }
}

extension Completions {
    /// Returns random fully known contexts.
    fileprivate func randomContexts(count: Int) -> [PaymentContext] {
        var generator = SeededGenerator(seed: UInt64(contextCount))
        return (0..<count).map { _ in
            var context = PaymentContext(
                country: countries.randomElement(using: &generator),
                currency: currencies.randomElement(using: &generator),
                amount: amounts.randomElement(using: &generator),
                isRecurring: .random(using: &generator),
                isInstallments: .random(using: &generator)
            )
            for (name, values) in attributes {
                context.attributes[name] = values.randomElement(using: &generator)
            }
            return context
        }
    }

    /// The number of all contexts.
    fileprivate var contextCount: Int {
        attributes.reduce(4 * countries.count * currencies.count * amounts.count) {
            $0 * $1.values.count
        }
    }
}
