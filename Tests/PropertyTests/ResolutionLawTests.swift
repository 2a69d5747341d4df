import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// The laws that follow from the rule, in random worlds of every border size and form.
struct ResolutionLawTests {
    /// A world with its catalog, ready to be asked.
    private struct Asked {
        let world: World
        let catalog: PaymentProductCatalog

        init(_ world: World) throws {
            self.world = world
            catalog = try world.catalog()
        }

        /// What layers leave of the products that a context allows.
        func available(
            _ layers: [PaymentProductFilters],
            in context: PaymentContext
        ) throws -> ProductSet {
            try catalog.resolve(layers.map { FilterLayer($0) }).availableProducts(in: context)
        }

        func named(_ filter: PaymentProductFilter) -> ProductSet {
            catalog.products(withIDs: filter.products, inGroups: filter.groups)
        }

        /// Whether something holds of the world's layers in each of its contexts.
        func inEveryContext(
            _ holds: (_ available: ProductSet, _ context: PaymentContext) throws -> Bool
        ) throws -> Bool {
            try world.contexts.allSatisfy { try holds(available(world.layers, in: $0), $0) }
        }
    }

    @Test func `what is available is allowed in the context`() throws {
        try checkWorlds(seed: 400) { world in
            let asked = try Asked(world)
            return try asked.inEveryContext { available, context in
                available.isSubset(of: asked.catalog.products(allowedIn: context))
            }
        }
    }

    @Test func `what is available is named by every restriction that is present`() throws {
        try checkWorlds(seed: 401) { world in
            let asked = try Asked(world)
            return try asked.inEveryContext { available, _ in
                world.layers.compactMap(\.restrictTo).allSatisfy {
                    available.isSubset(of: asked.named($0))
                }
            }
        }
    }

    @Test func `what is available is named by no exclusion`() throws {
        try checkWorlds(seed: 402) { world in
            let asked = try Asked(world)
            return try asked.inEveryContext { available, _ in
                world.layers.compactMap(\.exclude).allSatisfy {
                    available.isDisjoint(with: asked.named($0))
                }
            }
        }
    }

    @Test func `order and repetition inside a list do not matter`() throws {
        try checkWorlds(seed: 403) { world in
            let asked = try Asked(world)
            let repeated = world.layers.map { layer in
                PaymentProductFilters(
                    restrictTo: layer.restrictTo?.reversedAndRepeated,
                    exclude: layer.exclude?.reversedAndRepeated
                )
            }
            return try asked.inEveryContext { available, context in
                try asked.available(repeated, in: context) == available
            }
        }
    }

    @Test func `a layer that restricts nothing and excludes nothing changes nothing`() throws {
        try checkWorlds(seed: 404) { world in
            let asked = try Asked(world)
            let idle = [
                PaymentProductFilters(), PaymentProductFilters(exclude: PaymentProductFilter()),
            ]
            return try asked.inEveryContext { available, context in
                try asked.available(idle + world.layers + idle, in: context) == available
            }
        }
    }

    @Test func `layers commute`() throws {
        try checkWorlds(seed: 405) { world in
            let asked = try Asked(world)
            return try asked.inEveryContext { available, context in
                try asked.available(world.layers.reversed(), in: context) == available
            }
        }
    }

    @Test func `layers are associative: some at once and then the others is all at once`() throws {
        try checkWorlds(seed: 406) { world in
            let asked = try Asked(world)
            return try asked.inEveryContext { available, context in
                try (0...world.layers.count).allSatisfy { cut in
                    let first = try asked.available(Array(world.layers[..<cut]), in: context)
                    let then = world.layers[cut...].reduce(first) { remaining, layer in
                        asked.catalog.availableProducts(for: layer, among: remaining)
                    }
                    return then == available
                }
            }
        }
    }

    @Test func `a layer twice is as once`() throws {
        try checkWorlds(seed: 407) { world in
            let asked = try Asked(world)
            return try asked.inEveryContext { available, context in
                try asked.available(world.layers + world.layers, in: context) == available
            }
        }
    }

    @Test func `adding an exclusion never adds a product`() throws {
        try checkWorlds(seed: 408) { world in
            let asked = try Asked(world)
            let more = world.layers.map { layer in
                var exclude = layer.exclude ?? PaymentProductFilter()
                exclude.products += world.products.prefix(2).map(\.id)
                exclude.groups += world.products.last?.groups.prefix(1) ?? []
                return PaymentProductFilters(restrictTo: layer.restrictTo, exclude: exclude)
            }
            return try asked.inEveryContext { available, context in
                try asked.available(more, in: context).isSubset(of: available)
            }
        }
    }

    @Test func `adding an entry to a restriction that is present never removes a product`() throws {
        try checkWorlds(seed: 409) { world in
            let asked = try Asked(world)
            let more = world.layers.map { layer in
                var restrictTo = layer.restrictTo
                restrictTo?.products += world.products.prefix(2).map(\.id) + [.init(rawValue: -7)]
                restrictTo?.groups += world.products.last?.groups.prefix(1) ?? []
                return PaymentProductFilters(restrictTo: restrictTo, exclude: layer.exclude)
            }
            return try asked.inEveryContext { available, context in
                try available.isSubset(of: asked.available(more, in: context))
            }
        }
    }

    @Test func `a part of the catalog answers as the whole does, for the products it has`() throws {
        try checkWorlds(seed: 410) { world in
            let asked = try Asked(world)
            var part = world
            part.products = world.products.enumerated().filter { $0.offset % 3 != 1 }.map(\.element)
            let askedPart = try Asked(part)
            return try asked.inEveryContext { available, context in
                let expected = asked.catalog[available].map(\.id).filter {
                    askedPart.catalog.index(of: $0) != nil
                }
                let left = try askedPart.available(world.layers, in: context)
                return askedPart.catalog[left].map(\.id) == expected
            }
        }
    }

    @Test func `products do not influence one another`() throws {
        try checkWorlds(seed: 411) { world in
            let asked = try Asked(world)
            return try asked.inEveryContext { available, context in
                try world.products.prefix(20).allSatisfy { product in
                    let alone = try Asked(World(products: [product], layers: world.layers))
                    let index = try #require(asked.catalog.index(of: product.id))
                    return try alone.available(world.layers, in: context).isEmpty
                        != available.contains(index)
                }
            }
        }
    }
}

extension PaymentProductFilter {
    fileprivate var reversedAndRepeated: PaymentProductFilter {
        PaymentProductFilter(
            products: products.reversed() + products,
            groups: groups.reversed() + groups
        )
    }
}
