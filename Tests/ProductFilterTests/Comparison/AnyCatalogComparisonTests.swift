import ProductCatalog
import ProductFilter
import Testing

struct AnyCatalogComparisonTests {
    @Test func `filters that name the same entries are equal in every catalog`() {
        let first = filters(restrictTo: ([1, 2, 1], ["cards"]), exclude: ([3], ["a", "b"]))
        let second = filters(
            restrictTo: ([2, 1], ["cards", "cards"]),
            exclude: ([3], ["b", "a"])
        )
        let comparison = compare(first, second)
        #expect(comparison.relation == .equal)
        #expect(comparison.onlyFirst == nil && comparison.onlySecond == nil)
        #expect(comparison.both == PaymentProduct(id: 1))
    }

    @Test
    func
        `restricting to a product and to a group overlap, because either may be without the other`()
    {
        let comparison = compare(
            filters(restrictTo: ([], ["cards"])),
            filters(restrictTo: ([1], []))
        )
        #expect(comparison.relation == .overlapping)
        #expect(comparison.onlyFirst == PaymentProduct(id: 2, groups: ["cards"]))
        #expect(comparison.onlySecond == PaymentProduct(id: 1))
        #expect(comparison.both == PaymentProduct(id: 1, groups: ["cards"]))
    }

    @Test func `an additional exclusion makes filters narrower`() {
        let base = filters(restrictTo: ([], ["cards", "wallets"]))
        let narrower = filters(restrictTo: ([], ["cards", "wallets"]), exclude: ([], ["cards"]))
        let comparison = compare(narrower, base)
        #expect(comparison.relation == .narrower)
        #expect(comparison.onlySecond == PaymentProduct(id: 1, groups: ["cards"]))
        #expect(comparison.both == PaymentProduct(id: 1, groups: ["wallets"]))
        #expect(compare(base, narrower).relation == .wider)
    }

    @Test func `excluding every group of a restriction leaves nothing, in every catalog`() {
        let nothing = filters(restrictTo: ([5], ["cards"]), exclude: ([5], ["cards"]))
        #expect(compare(nothing, filters(restrictTo: ([], []))).relation == .equal)
        #expect(compare(nothing, filters(exclude: ([], ["wallets"]))).relation == .narrower)
    }

    @Test func `restrictions to different products are disjoint, to different groups overlapping`()
    {
        #expect(
            compare(filters(restrictTo: ([1], [])), filters(restrictTo: ([2], []))).relation
                == .disjoint
        )
        #expect(
            compare(filters(restrictTo: ([], ["a"])), filters(restrictTo: ([], ["b"]))).relation
                == .overlapping
        )
        #expect(
            compare(
                filters(restrictTo: ([], ["a"]), exclude: ([], ["b"])),
                filters(restrictTo: ([], ["b"]), exclude: ([], ["a"]))
            ).relation == .disjoint
        )
    }

    @Test func `ids and groups that no catalog can have match nothing`() {
        let impossible = filters(
            restrictTo: ([0, -1, 2_147_483_648], [""]),
            exclude: ([0], [""])
        )
        #expect(compare(impossible, filters(restrictTo: ([], []))).relation == .equal)
        #expect(compare(filters(exclude: ([0], [""])), filters()).relation == .equal)
    }

    @Test func `an example is in no group that it could do without`() {
        let comparison = compare(
            filters(restrictTo: ([], ["a", "b"])),
            filters(restrictTo: ([], ["b", "c"]))
        )
        #expect(comparison.both == PaymentProduct(id: 1, groups: ["b"]))
    }

    @Test func `a group that the others exclude may also be what a restriction requires`() {
        let cards = filters(restrictTo: ([], ["cards"]))
        let none = filters(restrictTo: ([], ["cards"]), exclude: ([], ["wallets", "cards"]))
        #expect(compare(cards, none).onlyFirst == PaymentProduct(id: 1, groups: ["cards"]))
    }

    @Test func `group ids are compared byte for byte`() {
        let comparison = compare(
            filters(restrictTo: ([], ["caf\u{e9}"])),
            filters(restrictTo: ([], ["cafe\u{301}"]))
        )
        #expect(comparison.relation == .overlapping)
        #expect(comparison.onlyFirst?.groups == ["caf\u{e9}"])
    }

    @Test func `the greatest id is one that a catalog can have`() {
        let last = filters(restrictTo: ([2_147_483_647], []))
        #expect(compare(last, filters(restrictTo: ([], []))).relation == .wider)
    }

    @Test func `an example has an id that no list names only if that makes a difference`() {
        let comparison = compare(
            filters(exclude: ([1, 2, 4], [])),
            filters(restrictTo: ([2, 4], []))
        )
        #expect(comparison.relation == .disjoint)
        #expect(comparison.onlyFirst == PaymentProduct(id: 3))
        #expect(comparison.onlySecond == PaymentProduct(id: 2))
    }

    @Test func `without filters, everything is admitted`() {
        #expect(compare(filters(), filters()).relation == .equal)
        #expect(
            compare(filters(), filters(exclude: ([7], []))).onlyFirst == PaymentProduct(id: 7)
        )
    }

    private typealias Entries = ([PaymentProduct.ID], [PaymentProductGroup.ID])

    private func filters(
        restrictTo: Entries? = nil,
        exclude: Entries? = nil
    ) -> PaymentProductFilters {
        PaymentProductFilters(
            restrictTo: restrictTo.map { PaymentProductFilter(products: $0.0, groups: $0.1) },
            exclude: exclude.map { PaymentProductFilter(products: $0.0, groups: $0.1) }
        )
    }

    private func compare(
        _ first: PaymentProductFilters,
        _ second: PaymentProductFilters
    ) -> AnyCatalogComparison {
        AnyCatalogComparison(of: first, with: second)
    }
}
