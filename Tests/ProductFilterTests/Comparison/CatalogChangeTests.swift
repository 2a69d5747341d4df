import ProductCatalog
import ProductFilter
import Testing

struct CatalogChangeTests {
    private static let products = [
        PaymentProduct(id: 1, groups: ["cards"], displayOrder: 2),
        PaymentProduct(id: 2, groups: ["cards"], displayOrder: 1),
        PaymentProduct(id: 809, rules: PaymentProduct.Rules(countries: ["NL"])),
    ]

    private func restricted(_ ids: PaymentProduct.ID...) -> PaymentProductFilters {
        PaymentProductFilters(restrictTo: PaymentProductFilter(products: ids))
    }

    @Test func `products of two catalogs are matched by their ids`() throws {
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
        #expect(!impact.isEmpty)
        #expect(change.impact(on: restricted(1, 809)).isEmpty)
        #expect(change.impact(on: [FilterLayer(cards), FilterLayer(restricted(2))]).leavesNothing)
    }

    @Test func `an impact with a gain or a loss isn't empty`() throws {
        let (few, many) = (
            try PaymentProductCatalog([PaymentProduct(id: 1)]),
            try PaymentProductCatalog([PaymentProduct(id: 1), PaymentProduct(id: 2)])
        )
        let all = PaymentProductFilters()
        #expect(!CatalogChange(from: few, to: many).impact(on: all).isEmpty)
        #expect(!CatalogChange(from: many, to: few).impact(on: all).isEmpty)
        #expect(CatalogChange(from: many, to: many).impact(on: all).isEmpty)
    }

    @Test func `filters that left nothing before aren't left with nothing`() throws {
        let change = CatalogChange(
            from: try PaymentProductCatalog(Self.products),
            to: try PaymentProductCatalog([PaymentProduct]())
        )
        #expect(change.impact(on: restricted(7)).isEmpty)
        #expect(!change.impact(on: restricted(7)).leavesNothing)
        #expect(change.impact(on: restricted(1)).leavesNothing)
        #expect(change.impact(on: []).lost == [2, 1, 809])
    }

    @Test func `a change of rules has an impact in the contexts that it concerns`() throws {
        var ideal = Self.products[2]
        ideal.rules.countries = ["NL", "BE"]
        let change = CatalogChange(
            from: try PaymentProductCatalog(Self.products),
            to: try PaymentProductCatalog(Self.products.dropLast() + [ideal])
        )
        #expect(change.impact(on: restricted(809)).isEmpty)
        let belgium = PaymentContext(country: "BE")
        #expect(change.impact(on: restricted(809), in: belgium).gained == [809])
    }
}
