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
            ([1, 2], [2, 1, 2], .equal, [], [], [2, 1]),
            ([1], [1, 2], .narrower, [], [2], [1]),
            ([], [1], .narrower, [], [1], []),
            ([1, 2, 809], [1], .wider, [2, 809], [], [1]),
            ([1, 2], [2, 809], .overlapping, [1], [809], [2]),
            ([1], [2], .disjoint, [1], [2], []),
            ([], [5], .equal, [], [], []),
        ]
            as [(
                [PaymentProduct.ID], [PaymentProduct.ID], FilterRelation, [PaymentProduct.ID],
                [PaymentProduct.ID], [PaymentProduct.ID]
            )]
    )
    func `the relation and the differences depend on what both filters admit`(
        first: [PaymentProduct.ID],
        second: [PaymentProduct.ID],
        relation: FilterRelation,
        onlyFirst: [PaymentProduct.ID],
        onlySecond: [PaymentProduct.ID],
        both: [PaymentProduct.ID]
    ) throws {
        func filters(_ ids: [PaymentProduct.ID]) -> PaymentProductFilters {
            PaymentProductFilters(restrictTo: PaymentProductFilter(products: ids))
        }
        let catalog = try PaymentProductCatalog(Self.products)
        let comparison = catalog.resolve(filters(first))
            .compared(to: catalog.resolve(filters(second)))
        #expect(comparison.relation == relation)
        #expect(catalog[comparison.onlyFirst].ids == onlyFirst)
        #expect(catalog[comparison.onlySecond].ids == onlySecond)
        #expect(catalog[comparison.both].ids == both)
    }

    @Test func `different filters can leave the same products in one context`() throws {
        let catalog = try PaymentProductCatalog(Self.products)
        let (one, both) = (catalog.resolve(restricted(1)), catalog.resolve(restricted(1, 809)))
        #expect(one.compared(to: both).relation == .narrower)
        #expect(one.compared(to: both, in: PaymentContext(country: "BE")).relation == .equal)
    }

    @Test func `filters resolved against two catalogs can't be compared`() async {
        await #expect(processExitsWith: .failure) {
            let one = try PaymentProductCatalog([PaymentProduct(id: 1)])
            let other = try PaymentProductCatalog([PaymentProduct(id: 1)])
            _ = one.resolve([]).compared(to: other.resolve([]))
        }
    }

    @Test func `products that no context allows are compared as well`() throws {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1, conditions: [])])
        let comparison = catalog.resolve([]).compared(to: catalog.resolve(restricted(2)))
        #expect(comparison.relation == .wider)
        let inContext = catalog.resolve([]).compared(to: catalog.resolve(restricted(2)), in: .any)
        #expect(inContext.relation == .equal)
    }

    @Test func `relations are stable`() {
        #expect(
            FilterRelation.allCases.map(\.rawValue) == [
                "equal", "narrower", "wider", "overlapping", "disjoint",
            ]
        )
    }
}
