import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// The laws that follow from the rule, tested in random worlds of every boundary size and form.
struct ResolutionLawTests {
    /// A world with its catalog.
    private struct Subject {
        let world: World
        let catalog: PaymentProductCatalog

        init(_ world: World) throws {
            self.world = world
            catalog = try world.catalog()
        }

        /// Returns the products that layers leave in a context.
        func available(
            _ layers: [PaymentProductFilters],
            in context: PaymentContext
        ) -> ProductSet {
            catalog.resolve(layers.map { FilterLayer($0) }).availableProducts(in: context)
        }

        /// Returns the products that a filter names.
        func named(_ filter: PaymentProductFilter) -> ProductSet {
            catalog.products(withIDs: filter.products, inGroups: filter.groups)
        }

        /// Returns whether a condition holds for what is available in each of the world's contexts.
        func inEveryContext(
            _ condition: (_ available: ProductSet, _ context: PaymentContext) throws -> Bool
        ) rethrows -> Bool {
            try world.contexts.allSatisfy { try condition(available(world.layers, in: $0), $0) }
        }
    }

    @Test func `available products are allowed in the context`() throws {
        try checkWorlds(seed: 400) { world in
            let subject = try Subject(world)
            return subject.inEveryContext { available, context in
                available.isSubset(of: subject.catalog.products(allowedIn: context))
            }
        }
    }

    @Test func `available products are named by every restriction`() throws {
        try checkWorlds(seed: 401) { world in
            let subject = try Subject(world)
            return subject.inEveryContext { available, _ in
                world.layers.compactMap(\.restrictTo).allSatisfy {
                    available.isSubset(of: subject.named($0))
                }
            }
        }
    }

    @Test func `available products aren't named by any exclusion`() throws {
        try checkWorlds(seed: 402) { world in
            let subject = try Subject(world)
            return subject.inEveryContext { available, _ in
                world.layers.compactMap(\.exclude).allSatisfy {
                    available.isDisjoint(with: subject.named($0))
                }
            }
        }
    }

    @Test func `order and duplicates in a list don't matter`() throws {
        try checkWorlds(seed: 403) { world in
            let subject = try Subject(world)
            let changed = world.layers.map { layer in
                PaymentProductFilters(
                    restrictTo: layer.restrictTo?.reversedWithDuplicates,
                    exclude: layer.exclude?.reversedWithDuplicates
                )
            }
            return subject.inEveryContext { available, context in
                subject.available(changed, in: context) == available
            }
        }
    }

    @Test func `a layer without restrictions and exclusions changes nothing`() throws {
        try checkWorlds(seed: 404) { world in
            let subject = try Subject(world)
            let neutral = [
                PaymentProductFilters(), PaymentProductFilters(exclude: PaymentProductFilter()),
            ]
            return subject.inEveryContext { available, context in
                subject.available(neutral + world.layers + neutral, in: context) == available
            }
        }
    }

    @Test func `layers commute`() throws {
        try checkWorlds(seed: 405) { world in
            let subject = try Subject(world)
            return subject.inEveryContext { available, context in
                subject.available(world.layers.reversed(), in: context) == available
            }
        }
    }

    @Test func `layers are associative`() throws {
        try checkWorlds(seed: 406) { world in
            let subject = try Subject(world)
            return subject.inEveryContext { available, context in
                (0...world.layers.count).allSatisfy { count in
                    let first = subject.available(Array(world.layers[..<count]), in: context)
                    let second = world.layers[count...].reduce(first) { remaining, layer in
                        subject.catalog.availableProducts(for: layer, among: remaining)
                    }
                    return second == available
                }
            }
        }
    }

    @Test func `layers are idempotent`() throws {
        try checkWorlds(seed: 407) { world in
            let subject = try Subject(world)
            return subject.inEveryContext { available, context in
                subject.available(world.layers + world.layers, in: context) == available
            }
        }
    }

    @Test func `adding an exclusion never adds a product`() throws {
        try checkWorlds(seed: 408) { world in
            let subject = try Subject(world)
            let more = world.layers.map { layer in
                var exclude = layer.exclude ?? PaymentProductFilter()
                exclude.products += world.products.prefix(2).map(\.id)
                exclude.groups += world.products.last?.groups.prefix(1) ?? []
                return PaymentProductFilters(restrictTo: layer.restrictTo, exclude: exclude)
            }
            return subject.inEveryContext { available, context in
                subject.available(more, in: context).isSubset(of: available)
            }
        }
    }

    @Test func `adding an entry to a restriction never removes a product`() throws {
        try checkWorlds(seed: 409) { world in
            let subject = try Subject(world)
            let more = world.layers.map { layer in
                var restrictTo = layer.restrictTo
                restrictTo?.products += world.products.prefix(2).map(\.id) + [-7]
                restrictTo?.groups += world.products.last?.groups.prefix(1) ?? []
                return PaymentProductFilters(restrictTo: restrictTo, exclude: layer.exclude)
            }
            return subject.inEveryContext { available, context in
                available.isSubset(of: subject.available(more, in: context))
            }
        }
    }

    @Test func `removing products from the catalog doesn't affect the others`() throws {
        try checkWorlds(seed: 410) { world in
            let subject = try Subject(world)
            var smallerWorld = world
            smallerWorld.products = world.products.enumerated().filter { $0.offset % 3 != 1 }.map(
                \.element
            )
            let smaller = try Subject(smallerWorld)
            return subject.inEveryContext { available, context in
                let expected = subject.catalog[available].map(\.id).filter {
                    smaller.catalog.index(of: $0) != nil
                }
                let remaining = smaller.available(world.layers, in: context)
                return smaller.catalog[remaining].map(\.id) == expected
            }
        }
    }

    @Test func `a product is available exactly if it is in a catalog of its own`() throws {
        try checkWorlds(seed: 411) { world in
            let subject = try Subject(world)
            return try subject.inEveryContext { available, context in
                try world.products.prefix(20).allSatisfy { product in
                    let alone = try Subject(World(products: [product], layers: world.layers))
                    let index = try #require(subject.catalog.index(of: product.id))
                    return alone.available(world.layers, in: context).isEmpty
                        != available.contains(index)
                }
            }
        }
    }
}

extension PaymentProductFilter {
    fileprivate var reversedWithDuplicates: PaymentProductFilter {
        PaymentProductFilter(
            products: products.reversed() + products,
            groups: groups.reversed() + groups
        )
    }
}
