import ProductCatalog
import ProductFilter
import Testing

struct AvailabilityExplanationTests {
    /// A catalog of Visa in two groups, iDEAL with rules, and PayPal.
    static func catalog() throws -> PaymentProductCatalog {
        try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards", "schemes"], displayOrder: 3),
            PaymentProduct(
                id: 809,
                displayOrder: 2,
                rules: PaymentProduct.Rules(
                    countries: ["NL"],
                    currencies: ["EUR"],
                    amountLimits: AmountLimits(minimum: 100, maximum: 50_000),
                    amountLimitsByCurrency: ["CHF": AmountLimits(maximum: 10)],
                    allowsRecurring: false,
                    allowsInstallments: false
                )
            ),
            PaymentProduct(id: 840, displayOrder: 1),
        ])
    }

    private func messages(
        for product: PaymentProduct.ID,
        _ layers: [FilterLayer],
        in context: PaymentContext = .any
    ) throws -> [String] {
        try Self.catalog().resolve(layers).explanation(of: product, in: context)
            .reasons.map(\.message)
    }

    @Test func `reasons list an exclusion by id and by each group`() throws {
        let session = FilterLayer(
            PaymentProductFilters(
                exclude: PaymentProductFilter(
                    products: [840, 1, 1],
                    groups: ["schemes", "none", "cards", "cards"]
                )
            ),
            name: "session"
        )
        #expect(
            try messages(for: 1, [session]) == [
                "excluded by its id (session: exclude.products[1])",
                "excluded by group `schemes` (session: exclude.groups[0])",
                "excluded by group `cards` (session: exclude.groups[2])",
            ]
        )
        #expect(try messages(for: 809, [session]) == ["nothing restricts the products"])
    }

    @Test func `reasons are in order of kind, then of layer`() throws {
        let layers = [
            FilterLayer(
                PaymentProductFilters(
                    restrictTo: PaymentProductFilter(products: [840]),
                    exclude: PaymentProductFilter(groups: ["cards"])
                ),
                name: "merchant"
            ),
            FilterLayer(
                PaymentProductFilters(
                    restrictTo: PaymentProductFilter(),
                    exclude: PaymentProductFilter(products: [1])
                )
            ),
        ]
        #expect(
            try messages(for: 1, layers) == [
                "excluded by its id (layers[1].exclude.products[0])",
                "excluded by group `cards` (merchant: exclude.groups[0])",
                "not named by restrictTo (merchant: restrictTo)",
                "not named by restrictTo (layers[1].restrictTo)",
            ]
        )
    }

    @Test func `reasons list every violation of the rules`() throws {
        let context = PaymentContext(
            country: "US",
            currency: "USD",
            amount: 99,
            isRecurring: true,
            isInstallments: true
        )
        #expect(
            try messages(for: 809, [], in: context) == [
                "needs country NL; here: US",
                "needs currency EUR; here: USD",
                "needs an amount of at least 100; here: 99",
                "isn't allowed for recurring payments",
                "isn't allowed for payments in installments",
            ]
        )
        #expect(
            try messages(for: 809, [], in: PaymentContext(amount: 50_001)) == [
                "needs an amount of at most 50000; here: 50001"
            ]
        )
        #expect(
            try messages(for: 809, [], in: PaymentContext(currency: "CHF", amount: 11)) == [
                "needs currency EUR; here: CHF",
                "needs an amount of at most 10; here: 11",
            ]
        )
    }

    @Test func `amount limits are inclusive`() throws {
        for amount in [100, 50_000] {
            #expect(
                try messages(for: 809, [], in: PaymentContext(currency: "EUR", amount: amount))
                    == ["nothing restricts the products"]
            )
        }
    }

    @Test func `a product that the catalog doesn't have has one reason, whatever the filters`()
        throws
    {
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [1]),
            exclude: PaymentProductFilter(products: [5])
        )
        let explanation = try Self.catalog().resolve(filters).explanation(of: 5)
        #expect(!explanation.isAvailable)
        #expect(explanation.reasons.map(\.message) == ["not in the catalog"])
    }

    @Test func `the reasons of an available product are the entries that admit it`() throws {
        let layers = [
            FilterLayer(
                PaymentProductFilters(restrictTo: PaymentProductFilter(groups: ["x", "cards"])),
                name: "merchant"
            ),
            FilterLayer(PaymentProductFilters(), name: "account"),
            FilterLayer(
                PaymentProductFilters(
                    restrictTo: PaymentProductFilter(products: [9, 1], groups: ["schemes"])
                ),
                name: "session"
            ),
        ]
        #expect(
            try messages(for: 1, layers) == [
                "allowed by its id (session: restrictTo.products[1])",
                "allowed by group `cards` (merchant: restrictTo.groups[1])",
                "allowed by group `schemes` (session: restrictTo.groups[0])",
            ]
        )
    }

    @Test func `explanations of some products are in the order given`() throws {
        let resolved = try Self.catalog().resolve(
            PaymentProductFilters(exclude: PaymentProductFilter(products: [840]))
        )
        let products: [PaymentProduct.ID] = [840, 7, 1, 840]
        let context = PaymentContext(country: "NL")
        let explanations = resolved.explanations(of: products, in: context)
        #expect(explanations == products.map { resolved.explanation(of: $0, in: context) })
        #expect(explanations.map(\.isAvailable) == [false, false, true, false])
    }

    @Test func `explanations are in display order`() throws {
        let resolved = try Self.catalog().resolve(
            PaymentProductFilters(exclude: PaymentProductFilter(groups: ["cards"]))
        )
        #expect(resolved.explanations().map(\.product) == [840, 809, 1])
        #expect(resolved.explanations().map(\.isAvailable) == [true, true, false])
    }
}
