import ProductCatalog
import ProductFilter
import Testing

struct ExplanationTests {
    /// Visa in two groups, iDEAL for the Netherlands in euros, PayPal.
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

    @Test func `an exclusion by id and one by each group are all told`() throws {
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

    @Test func `reasons come by kind and then by layer`() throws {
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
                "not among the products that are allowed (merchant: restrictTo)",
                "not among the products that are allowed (layers[1].restrictTo)",
            ]
        )
    }

    @Test func `everything that the context forbids is told separately`() throws {
        let context = PaymentContext(
            country: "US",
            currency: "USD",
            amount: 99,
            isRecurring: true,
            isInstallments: true
        )
        #expect(
            try messages(for: 809, [], in: context) == [
                "cannot be used in country `US`",
                "cannot be paid in currency `USD`",
                "amount 99 is below the minimum of 100",
                "cannot be used for recurring payments",
                "cannot be paid in installments",
            ]
        )
        #expect(
            try messages(for: 809, [], in: PaymentContext(amount: 50_001)) == [
                "amount 50001 is above the maximum of 50000"
            ]
        )
        #expect(
            try messages(for: 809, [], in: PaymentContext(currency: "CHF", amount: 11)) == [
                "cannot be paid in currency `CHF`", "amount 11 is above the maximum of 10",
            ]
        )
    }

    @Test func `bounds are inclusive`() throws {
        for amount in [100, 50_000] {
            #expect(
                try messages(for: 809, [], in: PaymentContext(currency: "EUR", amount: amount))
                    == ["nothing restricts the products"]
            )
        }
    }

    @Test func `a reason carries what a program needs`() throws {
        let resolved = try Self.catalog().resolve([
            FilterLayer(PaymentProductFilters()),
            FilterLayer(
                PaymentProductFilters(exclude: PaymentProductFilter(groups: ["cards"])),
                name: "session"
            ),
        ])
        let excluded = try #require(resolved.explanation(of: 1).reasons.first)
        #expect(excluded.code == .excludedGroup)
        #expect(excluded.group == "cards")
        #expect(excluded.place?.layer == 1)
        #expect(excluded.layerName == "session")
        #expect(excluded.place?.path() == "paymentProductFilters.exclude.groups[0]")
        #expect(excluded.violation == nil)
        #expect("\(excluded)" == "excluded by group `cards` (session: exclude.groups[0])")
        let small = try #require(
            resolved.explanation(of: 809, in: PaymentContext(amount: 7)).reasons.first
        )
        #expect(small.code == .amountBelowMinimum)
        #expect(small.violation == .amountBelowMinimum(amount: 7, minimum: 100))
        let large = try #require(
            resolved.explanation(of: 809, in: PaymentContext(amount: 50_001)).reasons.first
        )
        #expect(large.code == .amountAboveMaximum)
        #expect(large.violation == .amountAboveMaximum(amount: 50_001, maximum: 50_000))
        #expect("\(large)" == "amount 50001 is above the maximum of 50000")
        #expect(small.place == nil && small.layerName == nil)
    }

    @Test func `a product that the catalog does not know is not in the catalog`() throws {
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [1]),
            exclude: PaymentProductFilter(products: [5])
        )
        let explanation = try Self.catalog().resolve(filters).explanation(of: 5)
        #expect(!explanation.isAvailable)
        #expect(explanation.reasons.map(\.message) == ["not in the catalog"])
    }

    @Test func `an available product names the entries of every layer that admit it`() throws {
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

    @Test func `all products are explained in display order`() throws {
        let resolved = try Self.catalog().resolve(
            PaymentProductFilters(exclude: PaymentProductFilter(groups: ["cards"]))
        )
        #expect(resolved.explanations().map(\.product) == [840, 809, 1])
        #expect(resolved.explanations().map(\.isAvailable) == [true, true, false])
    }

    @Test func `codes are those of the command line's contract`() {
        #expect(
            AvailabilityReason.Code.allCases.map(\.rawValue) == [
                "excludedProduct", "excludedGroup", "outsideRestriction", "unsupportedCountry",
                "unsupportedCurrency", "amountBelowMinimum", "amountAboveMaximum",
                "recurringNotAllowed", "installmentsNotAllowed", "notInCatalog", "unrestricted",
                "restrictedToProduct", "restrictedToGroup",
            ]
        )
        #expect(AvailabilityReason.Code.allCases.filter { !$0.isAgainst }.count == 3)
    }
}
