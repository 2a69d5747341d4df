import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Edits of filters. ``ContextChangeFinderTests`` has changes of contexts.
struct FixFinderTests {
    /// Products 1 to 3 are cards, of which 3 is also a scheme, and 4 is neither.
    private static let catalog = Result {
        try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards"]),
            PaymentProduct(id: 2, groups: ["cards"]),
            PaymentProduct(id: 3, groups: ["cards", "schemes"]),
            PaymentProduct(id: 4, rules: PaymentProduct.Rules(countries: ["NL"])),
        ])
    }

    private func fixes(
        for id: PaymentProduct.ID,
        _ layers: PaymentProductFilters...,
        in context: PaymentContext = .any,
        editing layer: Int? = nil
    ) throws -> AvailabilityFixes {
        try Self.catalog.get().resolve(layers.map { FilterLayer($0) })
            .fixes(for: id, in: context, editing: layer)
    }

    private func edits(
        for id: PaymentProduct.ID,
        exclude: PaymentProductFilter
    ) throws -> [String] {
        let fixes = try fixes(for: id, PaymentProductFilters(exclude: exclude))
        #expect(fixes.count == 1)
        return fixes.first?.edits.map(\.description) ?? []
    }

    private func ids(_ set: ProductSet?) throws -> [PaymentProduct.ID] {
        try set.map { try Self.catalog.get()[$0].ids } ?? []
    }

    @Test func `an excluded id is removed`() throws {
        #expect(
            try edits(for: 2, exclude: PaymentProductFilter(products: [1, 2]))
                == ["remove exclude.products[1]"]
        )
        #expect(
            try edits(for: 2, exclude: PaymentProductFilter(products: [2]))
                == ["remove exclude.products[0]"]
        )
    }

    @Test func `all entries that exclude the product are removed, from the end of each list`()
        throws
    {
        #expect(
            try edits(
                for: 3,
                exclude: PaymentProductFilter(
                    products: [3, 1, 3],
                    groups: ["schemes", "wallets", "cards", "schemes"]
                )
            ) == [
                "remove exclude.products[2]", "remove exclude.products[0]",
                "remove exclude.groups[3]", "remove exclude.groups[2]", "remove exclude.groups[0]",
            ]
        )
    }

    @Test func `a list of several entries that all exclude the product is removed as a whole`()
        throws
    {
        #expect(
            try edits(for: 1, exclude: PaymentProductFilter(products: [1, 1]))
                == ["remove exclude.products"]
        )
        #expect(
            try edits(
                for: 3,
                exclude: PaymentProductFilter(products: [9], groups: ["schemes", "cards"])
            ) == ["remove exclude.groups"]
        )
    }

    @Test func `exclude is removed as a whole if all of its entries exclude the product`() throws {
        #expect(
            try edits(for: 1, exclude: PaymentProductFilter(products: [1], groups: ["cards"]))
                == ["remove exclude"]
        )
    }

    @Test func `entries that change nothing with this catalog stay`() throws {
        // Product 9 and the group are unknown, and product 2 is a card.
        #expect(
            try edits(
                for: 1,
                exclude: PaymentProductFilter(products: [1, 9], groups: ["cards"])
            ) == ["remove exclude.products[0]", "remove exclude.groups[0]"]
        )
        #expect(
            try edits(
                for: 1,
                exclude: PaymentProductFilter(products: [1, 1], groups: ["unknown"])
            ) == ["remove exclude.products"]
        )
        #expect(
            try edits(
                for: 3,
                exclude: PaymentProductFilter(products: [2], groups: ["schemes", "cards"])
            ) == ["remove exclude.groups"]
        )
    }

    @Test func `a product outside a restriction is added to it`() throws {
        for restriction in [
            PaymentProductFilter(), PaymentProductFilter(products: [2]),
            PaymentProductFilter(groups: ["cards"]),
        ] {
            let filters = PaymentProductFilters(restrictTo: restriction)
            #expect(try fixes(for: 4, filters).map(\.edits) == [[.addProduct(4)]])
        }
    }

    @Test func `a product that a group of the restriction names isn't added`() throws {
        let fixes = try fixes(
            for: 1,
            PaymentProductFilters(
                restrictTo: PaymentProductFilter(groups: ["cards"]),
                exclude: PaymentProductFilter(products: [1])
            )
        )
        #expect(fixes.map(\.edits.count) == [1])
    }

    @Test
    func `removing a group also admits its other members, unless something else excludes them`()
        throws
    {
        let cards = PaymentProductFilter(groups: ["cards"])
        let all = try fixes(for: 1, PaymentProductFilters(exclude: cards))
        #expect(try ids(all.first?.alsoAdmits) == [2, 3])

        let other = PaymentProductFilter(products: [2], groups: ["cards", "schemes"])
        let few = try fixes(for: 1, PaymentProductFilters(exclude: other))
        #expect(try ids(few.first?.alsoAdmits) == [])

        let restricted = try fixes(
            for: 1,
            PaymentProductFilters(restrictTo: PaymentProductFilter(products: [2]), exclude: cards)
        )
        #expect(try ids(restricted.first?.alsoAdmits) == [2])
    }

    @Test func `edits and a change of the context make one fix`() throws {
        let filters = PaymentProductFilters(exclude: PaymentProductFilter(products: [4]))
        let fixes = try fixes(for: 4, filters, in: PaymentContext(country: "BE"))
        #expect(fixes.map(\.edits.count) == [1])
        #expect(fixes.first?.contextChange == ContextChange(country: "NL"))
    }

    @Test func `an available product has neither fixes nor obstacles`() throws {
        let fixes = try fixes(for: 1, PaymentProductFilters())
        #expect(fixes.isEmpty)
        #expect(fixes.obstacles.isEmpty)
    }

    @Test func `a product that the catalog doesn't have has no fix`() throws {
        let fixes = try fixes(for: 9, PaymentProductFilters())
        #expect(fixes.isEmpty)
        #expect(fixes.obstacles.map(\.code) == [.notInCatalog])
    }

    @Test func `the last layer is edited, and another one only if it's named`() throws {
        let excluding = PaymentProductFilters(exclude: PaymentProductFilter(products: [1]))
        let last = try fixes(for: 1, excluding, PaymentProductFilters())
        #expect(last.isEmpty)
        #expect(last.obstacles.map(\.location?.layer) == [0])
        let first = try fixes(for: 1, excluding, PaymentProductFilters(), editing: 0)
        #expect(first.map(\.edits.count) == [1])
        // One layer isn't enough.
        for layer in 0...1 {
            let both = try fixes(for: 1, excluding, excluding, editing: layer)
            #expect(both.isEmpty)
            #expect(both.obstacles.map(\.location?.layer) == [1 - layer])
        }
    }

    @Test func `without layers, only the context can change`() throws {
        #expect(try fixes(for: 4).isEmpty)
        let fixes = try fixes(for: 4, in: PaymentContext(country: "BE"))
        #expect(fixes.map(\.edits) == [[]])
    }

    @Test func `fixes that admit fewer other products come first`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(
                id: 1,
                conditions: [
                    PaymentProduct.Rules(countries: ["BE"]),
                    PaymentProduct.Rules(currencies: ["CHF"], allowsRecurring: false),
                ]
            ),
            PaymentProduct(id: 2, rules: PaymentProduct.Rules(countries: ["BE"])),
        ])
        let context = PaymentContext(country: "DE", currency: "EUR", isRecurring: true)
        let fixes = catalog.resolve([]).fixes(for: 1, in: context)
        #expect(
            fixes.map(\.contextChange) == [
                ContextChange(currency: "CHF", isRecurring: false), ContextChange(country: "BE"),
            ]
        )
        #expect(fixes.map(\.alsoAdmits.count) == [0, 1])
    }

    @Test func `editing a layer that the filters don't have traps`() async {
        await #expect(processExitsWith: .failure) {
            let catalog = try PaymentProductCatalog([])
            _ = catalog.resolve([]).fixes(for: 1, editing: 0)
        }
    }
}
