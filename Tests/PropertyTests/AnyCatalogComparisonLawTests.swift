import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Comparisons in every catalog, tested against a catalog of all products that the filters can tell
/// apart: each id that they name and one more, in each set of the groups that they name.
struct AnyCatalogComparisonLawTests {
    private static let groups: [PaymentProductGroup.ID] = ["a", "b", "c"]

    /// The products with the ids 1 to 4, in each set of groups. Ids are distinct in a catalog, so each
    /// set of groups has its own catalog.
    private static let catalogs: [PaymentProductCatalog] = SmallWorlds.subsets(of: groups).map {
        groups in
        do {
            return try PaymentProductCatalog(
                (1...4).map {
                    PaymentProduct(id: PaymentProduct.ID($0), groups: groups)
                }
            )
        } catch {
            preconditionFailure("\(error)")
        }
    }

    @Test func `filters compare as in a catalog of all products`() throws {
        try checkProperty(
            seed: 900,
            cases: 1_500,
            generate: { seed -> [PaymentProductFilters] in
                var generator = SeededGenerator(seed: seed)
                return [Self.filters(using: &generator), Self.filters(using: &generator)]
            },
            shrink: { _ in [] }
        ) { sides in
            let comparison = AnyCatalogComparison(of: sides[0], with: sides[1])
            var (onlyFirst, onlySecond, both) = (false, false, false)
            for catalog in Self.catalogs {
                let inCatalog = catalog.resolve(sides[0]).compared(to: catalog.resolve(sides[1]))
                onlyFirst = onlyFirst || !inCatalog.onlyFirst.isEmpty
                onlySecond = onlySecond || !inCatalog.onlySecond.isEmpty
                both = both || !inCatalog.both.isEmpty
            }
            return onlyFirst == (comparison.onlyFirst != nil)
                && onlySecond == (comparison.onlySecond != nil)
                && both == (comparison.both != nil)
                && Self.admits(sides, comparison.onlyFirst, [true, false])
                && Self.admits(sides, comparison.onlySecond, [false, true])
                && Self.admits(sides, comparison.both, [true, true])
        }
    }

    /// Returns whether an example is admitted as expected, or there's none.
    private static func admits(
        _ sides: [PaymentProductFilters],
        _ example: PaymentProduct?,
        _ expected: [Bool]
    ) -> Bool {
        guard let example else { return true }
        guard let catalog = try? PaymentProductCatalog([example]) else { return false }
        return sides.map { catalog.resolve($0).isAvailable(example.id) } == expected
    }

    /// Creates filters with few entries, of which some are in no catalog.
    private static func filters(using generator: inout SeededGenerator) -> PaymentProductFilters {
        func filter() -> PaymentProductFilter? {
            guard Int.random(in: 0..<4, using: &generator) > 0 else { return nil }
            return PaymentProductFilter(
                products: [0, 1, 2, 3].filter { _ in
                    Int.random(in: 0..<3, using: &generator) == 0
                },
                groups: (groups + [""]).filter { _ in
                    Int.random(in: 0..<3, using: &generator) == 0
                }
            )
        }
        return PaymentProductFilters(restrictTo: filter(), exclude: filter())
    }
}
