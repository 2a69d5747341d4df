import ProductCatalog
import ProductFilter
import Testing

struct FilterComparisonTests {
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
            ([1, 2], [2, 1, 2], "equal", [], []),
            ([1, 2], [1], "narrower", [], [2]),
            ([1], [1, 2, 809], "wider", [2, 809], []),
            ([1], [2], "different", [2], [1]),
            ([], [5], "equal", [], []),
        ]
            as [(
                [PaymentProduct.ID], [PaymentProduct.ID], String, [PaymentProduct.ID],
                [PaymentProduct.ID]
            )]
    )
    func `the relation and the differences depend on what both filters leave`(
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
        let comparison = catalog.resolve(filters(before))
            .compared(to: catalog.resolve(filters(after)))
        #expect(comparison.relation.rawValue == relation)
        #expect(catalog[comparison.gained].map(\.id) == gained)
        #expect(catalog[comparison.lost].map(\.id) == lost)
    }

    @Test func `different filters can leave the same products in one context`() throws {
        let catalog = try PaymentProductCatalog(Self.products)
        let (one, both) = (catalog.resolve(restricted(1)), catalog.resolve(restricted(1, 809)))
        #expect(one.compared(to: both).relation == .wider)
        #expect(one.compared(to: both, in: PaymentContext(country: "BE")).relation == .equal)
    }

    @Test func `filters resolved against two catalogs can't be compared`() async {
        await #expect(processExitsWith: .failure) {
            let one = try PaymentProductCatalog([PaymentProduct(id: 1)])
            let other = try PaymentProductCatalog([PaymentProduct(id: 1)])
            _ = one.resolve([]).compared(to: other.resolve([]))
        }
    }

    @Test func `relations are stable`() {
        #expect(
            FilterComparison.Relation.allCases.map(\.rawValue) == [
                "equal", "narrower", "wider", "different",
            ]
        )
    }
}
