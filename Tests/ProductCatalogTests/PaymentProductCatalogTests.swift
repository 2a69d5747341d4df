import ProductCatalog
import Testing

/// A catalog as a collection, and finding products and groups in it.
struct PaymentProductCatalogTests {
    private func catalog() throws -> PaymentProductCatalog {
        try PaymentProductCatalog([
            PaymentProduct(id: 840, label: "PayPal"),
            PaymentProduct(id: 1, groups: ["cards", "schemes"], displayOrder: 2),
            PaymentProduct(id: 3, groups: ["cards"], displayOrder: 1),
        ])
    }

    @Test func `a catalog is a collection in display order`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 30), PaymentProduct(id: 4, displayOrder: 2),
            PaymentProduct(id: 5, displayOrder: 1), PaymentProduct(id: 3, displayOrder: 2),
            PaymentProduct(id: 6, displayOrder: -1), PaymentProduct(id: 29),
            PaymentProduct(id: 7, displayOrder: .max), PaymentProduct(id: 8, displayOrder: .min),
        ])
        #expect(catalog.map(\.id) == [8, 6, 5, 3, 4, 7, 29, 30])
        #expect(catalog.reversed().map(\.id) == [30, 29, 7, 4, 3, 5, 6, 8])
        #expect(catalog.count == 8)
    }

    @Test func `a product is found by its id, and no other id finds one`() throws {
        let catalog = try catalog()
        #expect(catalog[id: 840]?.label == "PayPal")
        for id in [0, 2, -1, 841, 2_147_483_647, .max, .min] {
            #expect(catalog[id: PaymentProduct.ID(rawValue: id)] == nil)
            #expect(catalog.index(of: PaymentProduct.ID(rawValue: id)) == nil)
        }
    }

    @Test(arguments: [
        [1, 2, 3], [16_383], [16_384], [1, 2_147_483_647], [1 << 16, 1 << 17, 1 << 30],
    ])
    func `ids close together and far apart are found alike`(ids: [Int]) throws {
        try expectFound(ids)
    }

    @Test(arguments: [(1_000_000, 997, 1_004), (2_147_483_647, -1_024, 64)])
    func `many ids a step apart are found`(first: Int, step: Int, count: Int) throws {
        try expectFound((0..<count).map { first + $0 * step })
    }

    private func expectFound(_ ids: [Int]) throws {
        let catalog = try PaymentProductCatalog(
            ids.map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0)) }
        )
        for id in ids {
            for (near, isKnown) in [(id - 1, ids.contains(id - 1)), (id, true)] {
                let found = catalog[id: PaymentProduct.ID(rawValue: near)]?.id.rawValue
                #expect(found == (isKnown ? near : nil))
            }
            // The same number in the lower half, which is all that the table keeps.
            #expect(catalog[id: PaymentProduct.ID(rawValue: id + (1 << 32))] == nil)
        }
    }

    @Test func `groups are those that products name, in the order of their names`() throws {
        let catalog = try catalog()
        #expect(catalog.groups.map(\.id) == ["cards", "schemes"])
        #expect(catalog.groups.map { catalog[$0.products].map(\.id) } == [[3, 1], [1]])
        let cards = try #require(catalog.products(in: "cards"))
        #expect(catalog[cards].map(\.id) == [3, 1])
        #expect(catalog.products(in: "Cards") == nil)
        #expect(catalog.products(in: "") == nil)
    }

    @Test func `group names are told apart byte by byte, short and long`() throws {
        let names = [
            "a", "b", "A", "caf\u{e9}", "cafe\u{301}", "fifteen bytes..", "sixteen bytes...",
            "sixteen bytes..!", String(repeating: "x", count: 1000),
            String(repeating: "x", count: 999) + "y", "\u{0}", "a\u{0}",
        ]
        let ids = names.map { PaymentProductGroup.ID(rawValue: $0) }
        let catalog = try PaymentProductCatalog(
            ids.enumerated().map { number, name in
                PaymentProduct(id: PaymentProduct.ID(rawValue: number + 1), groups: [name])
            }
        )
        #expect(catalog.groups.count == names.count)
        for (number, name) in ids.enumerated() {
            let members = try #require(catalog.products(in: name))
            #expect(catalog[members].map(\.id.rawValue) == [number + 1])
        }
        #expect(catalog.products(in: "sixteen bytes..?") == nil)
    }

    @Test func `what a filter names is known products and groups, added up`() throws {
        let catalog = try catalog()
        func named(
            _ ids: [PaymentProduct.ID],
            _ groups: [PaymentProductGroup.ID]
        ) -> [PaymentProduct.ID] {
            catalog[catalog.products(withIDs: ids, inGroups: groups)].map(\.id)
        }
        #expect(named([840, 1, 840, 99], ["unknown"]) == [1, 840])
        #expect(named([], ["schemes", "cards"]) == [3, 1])
        #expect(named([], Array(repeating: "cards", count: 40)) == [3, 1])
        #expect(named([], []) == [])
        #expect(catalog[catalog.allProducts].map(\.id) == catalog.map(\.id))
        #expect(catalog.noProducts.isEmpty)
    }

    @Test func `a catalog without products answers everything with nothing`() throws {
        let catalog = try PaymentProductCatalog([PaymentProduct]())
        #expect(catalog.isEmpty)
        #expect(catalog.groups.isEmpty)
        #expect(catalog.warnings.isEmpty)
        #expect(catalog[id: 1] == nil)
        #expect(catalog.products(withIDs: [1], inGroups: ["cards"]).isEmpty)
        #expect(catalog.products(allowedIn: PaymentContext(country: "NL", amount: 1)).isEmpty)
        #expect(catalog.allProducts == catalog.noProducts)
    }

    @Test func `an empty list of countries or currencies is allowed and pointed out`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, rules: PaymentProduct.Rules(countries: [], currencies: [])),
            PaymentProduct(id: 2, rules: PaymentProduct.Rules(countries: ["NL"])),
        ])
        #expect(catalog.warnings.map(\.kind) == [.noCountries, .noCurrencies])
        #expect(catalog.warnings.allSatisfy { $0.product == 1 })
        #expect(catalog.warnings.allSatisfy { $0.message.contains("leave the list out") })
        let allowed = catalog.products(allowedIn: PaymentContext(country: "NL"))
        #expect(catalog[allowed].map(\.id) == [2])
    }
}
