import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Comparisons in every catalog, tested against all products that random small filters can tell apart.
struct AnyCatalogComparisonLawTests {
    /// A catalog for each set of groups, with all ids that filters name, and 4, which none names.
    private static func catalogs() throws -> [PaymentProductCatalog] {
        try SmallWorlds.subsets(of: Pair.groups).map { groups in
            try PaymentProductCatalog(
                (Pair.ids + [4]).map { PaymentProduct(id: $0, groups: groups) }
            )
        }
    }

    @Test func `a comparison finds what enumerating all products finds`() throws {
        let catalogs = try Self.catalogs()
        try checkPairs(seed: 900, cases: 3_000) { pair in
            let comparison = AnyCatalogComparison(of: pair.first, with: pair.second)
            var expected: (first: Kind, second: Kind, both: Kind) = ([], [], [])
            for catalog in catalogs {
                let result = catalog.resolve(pair.first).compared(to: catalog.resolve(pair.second))
                expected.first += catalog[result.onlyFirst].map(\.self)
                expected.second += catalog[result.onlySecond].map(\.self)
                expected.both += catalog[result.both].map(\.self)
            }
            let kinds = [
                (comparison.onlyFirst, expected.first), (comparison.onlySecond, expected.second),
                (comparison.both, expected.both),
            ]
            let relation: FilterRelation =
                switch (expected.first.isEmpty, expected.second.isEmpty) {
                case (true, true): .equal
                case (true, false): .narrower
                case (false, true): .wider
                case (false, false): expected.both.isEmpty ? .disjoint : .overlapping
                }
            return comparison.relation == relation
                && kinds.allSatisfy { isSimplest($0, of: $1) }
        }
    }

    private typealias Kind = [PaymentProduct]

    /// Returns whether a product is one of its kind, and none is in fewer groups, or whether there is
    /// none.
    private func isSimplest(_ example: PaymentProduct?, of kind: Kind) -> Bool {
        guard let example else { return kind.isEmpty }
        return kind.contains { $0.id == example.id && Set($0.groups) == Set(example.groups) }
            && kind.allSatisfy { $0.groups.count >= example.groups.count }
    }

    @Test func `exchanging the filters reverses the relation`() throws {
        try checkPairs(seed: 910, cases: 500) { pair in
            let comparison = AnyCatalogComparison(of: pair.first, with: pair.second)
            let reverse = AnyCatalogComparison(of: pair.second, with: pair.first)
            return isReversed(comparison.relation, reverse.relation)
                && reverse.onlyFirst == comparison.onlySecond
                && reverse.onlySecond == comparison.onlyFirst
        }
    }

    private func isReversed(_ relation: FilterRelation, _ other: FilterRelation) -> Bool {
        switch relation {
        case .narrower: other == .wider
        case .wider: other == .narrower
        case .equal, .overlapping, .disjoint: other == relation
        }
    }

    @Test func `adding exclusions makes filters narrower or leaves them equal`() throws {
        try checkPairs(seed: 920, cases: 500) { pair in
            var more = pair.first
            var exclude = more.exclude ?? PaymentProductFilter()
            exclude.products += pair.second.exclude?.products ?? []
            exclude.groups += pair.second.exclude?.groups ?? []
            more.exclude = exclude
            let relation = AnyCatalogComparison(of: more, with: pair.first).relation
            return relation == .narrower || relation == .equal
        }
    }

    @Test func `repeating and reordering entries leaves filters equal`() throws {
        func repeated(_ filter: PaymentProductFilter) -> PaymentProductFilter {
            PaymentProductFilter(
                products: filter.products.reversed() + filter.products,
                groups: filter.groups.reversed() + filter.groups
            )
        }
        try checkPairs(seed: 930, cases: 500) { pair in
            let other = PaymentProductFilters(
                restrictTo: pair.first.restrictTo.map(repeated),
                exclude: pair.first.exclude.map(repeated)
            )
            return AnyCatalogComparison(of: other, with: pair.first).relation == .equal
        }
    }

    @Test func `what differs in one catalog differs in any catalog`() throws {
        try checkWorlds(seed: 940) { world in
            guard world.layers.count > 1 else { return true }
            let (catalog, first, second) = (try world.catalog(), world.layers[0], world.layers[1])
            let every = AnyCatalogComparison(of: first, with: second)
            let here = catalog.resolve(first).compared(to: catalog.resolve(second))
            return (every.onlyFirst != nil || here.onlyFirst.isEmpty)
                && (every.onlySecond != nil || here.onlySecond.isEmpty)
                && (every.both != nil || here.both.isEmpty)
        }
    }
}

/// Two filters with few entries.
private struct Pair {
    let first: PaymentProductFilters
    let second: PaymentProductFilters

    static let ids: [PaymentProduct.ID] = [1, 2, 3, 2_147_483_647]
    static let groups: [PaymentProductGroup.ID] = ["a", "b", "c"]

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        first = Self.filters(using: &generator)
        second = Self.filters(using: &generator)
    }

    /// Creates filters, of which some entries can't be in a catalog.
    private static func filters(using generator: inout SeededGenerator) -> PaymentProductFilters {
        func some<Entry>(of entries: [Entry]) -> [Entry] {
            entries.shuffled(using: &generator).filter { _ in
                Int.random(in: 0..<3, using: &generator) == 0
            }
        }
        func filter() -> PaymentProductFilter? {
            guard Int.random(in: 0..<4, using: &generator) > 0 else { return nil }
            return PaymentProductFilter(
                products: some(of: ids + [0, 2_147_483_648]),
                groups: some(of: groups + [""])
            )
        }
        return PaymentProductFilters(restrictTo: filter(), exclude: filter())
    }
}

private func checkPairs(
    seed: UInt64,
    cases: Int,
    property: (Pair) throws -> Bool
) throws {
    try checkProperty(
        seed: seed,
        cases: cases,
        generate: Pair.init(seed:),
        shrink: { _ in [] },
        property: property
    )
}
