import ProductCatalog
import ProductFilter
import TestSupport
import Testing

struct DeadEndTests {
    @Test func `a product that filters don't admit is a dead end with their reasons`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards"]), PaymentProduct(id: 2),
        ])
        let resolved = catalog.resolve(
            PaymentProductFilters(exclude: PaymentProductFilter(groups: ["cards"]))
        )
        #expect(resolved.deadEnds().map(\.product) == [1])
        #expect(
            try resolved.deadEnd(of: 1)?.messages
                == ["excluded by group `cards` (exclude.groups[0])"]
        )
        #expect(try resolved.deadEnd(of: 2) == nil)
        #expect(try resolved.deadEnd(of: 3)?.messages == ["not in the catalog"])
    }

    @Test func `a product that filters exclude is a dead end, however intricate it is`() throws {
        // The amounts of each currency of the base rules and of the condition don't overlap.
        func limits(_ offset: Int) -> [CurrencyCode: AmountLimits] {
            let pairs = (0..<1_800).compactMap { index -> (CurrencyCode, AmountLimits)? in
                let letters = [index / 676, index / 26 % 26, index % 26].map { UInt8(65 + $0) }
                let amount = 2 * index + offset
                return CurrencyCode(String(decoding: letters, as: UTF8.self)).map {
                    ($0, AmountLimits(minimum: amount, maximum: amount))
                }
            }
            return Dictionary(uniqueKeysWithValues: pairs)
        }
        let product = PaymentProduct(
            id: 1,
            rules: PaymentProduct.Rules(
                currencies: Set(limits(0).keys),
                amountLimitsByCurrency: limits(0)
            ),
            conditions: [PaymentProduct.Rules(amountLimitsByCurrency: limits(1))]
        )
        let catalog = try PaymentProductCatalog([product])
        #expect(catalog.resolve([]).deadEnds().isEmpty)
        let resolved = catalog.resolve(
            PaymentProductFilters(exclude: PaymentProductFilter(products: [1]))
        )
        #expect(
            try resolved.deadEnd(of: 1)?.messages == ["excluded by its id (exclude.products[0])"]
        )
    }

    @Test func `dead ends of some products are in the order given`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1), PaymentProduct(id: 2), PaymentProduct(id: 3),
        ])
        let resolved = catalog.resolve(
            PaymentProductFilters(exclude: PaymentProductFilter(products: [1, 3]))
        )
        #expect(resolved.deadEnds(of: [3, 9, 2, 1, 3]).map(\.product) == [3, 9, 1, 3])
        #expect(resolved.deadEnds(of: []).isEmpty)
    }

    @Test(arguments: [
        (PaymentProduct.Rules(countries: ["NL"], exceptCountries: ["NL"]), "country"),
        (PaymentProduct.Rules(countries: [], currencies: []), "country and no currency"),
        (PaymentProduct.Rules(attributes: ["channel": []]), "value of attributes.channel"),
    ])
    func `base rules without a value of a part are a dead end`(
        rules: PaymentProduct.Rules,
        parts: String
    ) throws {
        let product = PaymentProduct(id: 1, rules: rules, conditions: [PaymentProduct.Rules()])
        #expect(try messages(product) == ["the rules allow no \(parts)"])
    }

    @Test func `each condition that conflicts with the base rules is a reason`() throws {
        let product = PaymentProduct(
            id: 1,
            rules: PaymentProduct.Rules(
                countries: ["NL"],
                currencies: ["EUR", "USD"],
                amountLimits: AmountLimits(maximum: 100),
                amountLimitsByCurrency: ["USD": AmountLimits(maximum: 200)],
                attributes: ["channel": ["web"]]
            ),
            conditions: [
                PaymentProduct.Rules(exceptCountries: ["NL"], currencies: ["CHF"]),
                PaymentProduct.Rules(
                    amountLimitsByCurrency: [
                        "EUR": AmountLimits(minimum: 101), "USD": AmountLimits(minimum: 201),
                    ]
                ),
                PaymentProduct.Rules(attributes: ["channel": ["app"]]),
            ]
        )
        #expect(
            try messages(product) == [
                "conditions[0] and the base rules together allow no country and no currency",
                "conditions[1] and the base rules together allow no amount",
                "conditions[2] and the base rules together allow no value of attributes.channel",
            ]
        )
        var allowed = product
        allowed.conditions?.append(PaymentProduct.Rules(currencies: ["USD"]))
        #expect(try messages(allowed) == nil)
    }

    @Test func `an empty list of conditions is a dead end`() throws {
        let product = PaymentProduct(id: 1, conditions: [])
        #expect(try messages(product) == ["the list of conditions is empty"])
    }

    @Test func `a product that's too intricate to simplify can be allowed somewhere`() throws {
        #expect(try messages(.intricate(id: 1)) == nil)
    }

    @Test func `a product may be excluded and impossible, too`() throws {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1, conditions: [])])
        let deadEnds = catalog.resolve(
            PaymentProductFilters(exclude: PaymentProductFilter(products: [1]))
        ).deadEnds()
        #expect(deadEnds.map(\.reasons.count) == [1])
        #expect(deadEnds.map(\.contradiction) == [.conditions([])])
    }

    private func messages(_ product: PaymentProduct) throws -> [String]? {
        try PaymentProductCatalog([product]).resolve([]).deadEnd(of: product.id)?.messages
    }
}
