import ProductCatalog
import ProductFilter
import Testing

struct ComparisonTests {
    private static let products = [
        PaymentProduct(id: 1, groups: ["cards"], displayOrder: 2),
        PaymentProduct(id: 2, groups: ["cards"], displayOrder: 1),
        PaymentProduct(id: 809, rules: PaymentProduct.Rules(countries: ["NL"])),
    ]

    private func restricted(_ ids: PaymentProduct.ID...) -> PaymentProductFilters {
        PaymentProductFilters(restrictTo: PaymentProductFilter(products: ids))
    }

    @Test(
        arguments: [
            ([1, 2], [2, 1, 2], "same", [], []),
            ([1, 2], [1], "less", [], [2]),
            ([1], [1, 2, 809], "more", [2, 809], []),
            ([1], [2], "different", [2], [1]),
            ([], [5], "same", [], []),
        ]
            as [(
                [PaymentProduct.ID], [PaymentProduct.ID], String, [PaymentProduct.ID],
                [PaymentProduct.ID]
            )]
    )
    func `filters leave the same, less, more or something different`(
        before: [PaymentProduct.ID],
        after: [PaymentProduct.ID],
        relation: String,
        gained: [PaymentProduct.ID],
        lost: [PaymentProduct.ID]
    ) throws {
        func filters(_ ids: [PaymentProduct.ID]) -> PaymentProductFilters {
            PaymentProductFilters(restrictTo: PaymentProductFilter(products: ids))
        }
        let catalog = try PaymentProductCatalog(Self.products)
        let comparison = try catalog.resolve(filters(before))
            .compared(to: catalog.resolve(filters(after)))
        #expect(comparison.relation.rawValue == relation)
        #expect(catalog[comparison.gained].map(\.id) == gained)
        #expect(catalog[comparison.lost].map(\.id) == lost)
    }

    @Test func `filters that differ can leave the same in one context`() throws {
        let catalog = try PaymentProductCatalog(Self.products)
        let (one, both) = try (catalog.resolve(restricted(1)), catalog.resolve(restricted(1, 809)))
        #expect(one.compared(to: both).relation == .more)
        #expect(one.compared(to: both, in: PaymentContext(country: "BE")).relation == .same)
    }

    @Test func `a change of catalog gains and loses products by their ids`() throws {
        let change = CatalogChange(
            from: try PaymentProductCatalog(Self.products),
            to: try PaymentProductCatalog([
                PaymentProduct(id: 1, label: "Visa", groups: ["cards"]),
                PaymentProduct(id: 3, groups: ["cards"]),
                PaymentProduct(id: 809),
            ])
        )
        let cards = PaymentProductFilters(restrictTo: PaymentProductFilter(groups: ["cards"]))
        let impact = change.impact(on: cards)
        #expect(impact.gained == [3])
        #expect(impact.lost == [2])
        #expect(!impact.leavesNothing)
        #expect(!impact.isNone)
        #expect(change.impact(on: restricted(1, 809)).isNone)
        #expect(change.impact(on: cards, restricted(2)).leavesNothing)
    }

    @Test func `gaining alone is an impact, and so is losing alone`() throws {
        let (few, many) = (
            try PaymentProductCatalog([PaymentProduct(id: 1)]),
            try PaymentProductCatalog([PaymentProduct(id: 1), PaymentProduct(id: 2)])
        )
        let all = PaymentProductFilters()
        #expect(!CatalogChange(from: few, to: many).impact(on: all).isNone)
        #expect(!CatalogChange(from: many, to: few).impact(on: all).isNone)
        #expect(CatalogChange(from: many, to: many).impact(on: all).isNone)
    }

    @Test func `whoever had nothing before is not left with nothing`() throws {
        let change = CatalogChange(
            from: try PaymentProductCatalog(Self.products),
            to: try PaymentProductCatalog([PaymentProduct]())
        )
        #expect(change.impact(on: restricted(7)).isNone)
        #expect(!change.impact(on: restricted(7)).leavesNothing)
        #expect(change.impact(on: restricted(1)).leavesNothing)
        #expect(change.impact().lost == [2, 1, 809])
    }

    @Test func `a change of rules matters in the contexts that they are about`() throws {
        var ideal = Self.products[2]
        ideal.rules.countries = ["NL", "BE"]
        let change = CatalogChange(
            from: try PaymentProductCatalog(Self.products),
            to: try PaymentProductCatalog(Self.products.dropLast() + [ideal])
        )
        #expect(change.impact(on: restricted(809)).isNone)
        let belgium = PaymentContext(country: "BE")
        #expect(change.impact(on: restricted(809), in: belgium).gained == [809])
    }
}
