import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// The whole specification of a layer, row by row: whether a product is available follows from six
/// facts about it.
struct TruthTableTests {
    /// What one layer says about a product.
    private struct Layer {
        let restricts: Bool
        let restrictsToProduct: Bool
        let restrictsToGroup: Bool
        let excludesProduct: Bool
        let excludesGroup: Bool

        /// The five facts as the lowest five bits of a number.
        init(_ facts: Int) {
            restricts = facts & 1 != 0
            restrictsToProduct = facts & 2 != 0
            restrictsToGroup = facts & 4 != 0
            excludesProduct = facts & 8 != 0
            excludesGroup = facts & 16 != 0
        }

        /// The table, as it is written down in the semantics.
        var admits: Bool {
            switch (excludesProduct, excludesGroup, restricts) {
            case (true, _, _), (_, true, _): false
            case (_, _, false): true
            case (_, _, true): restrictsToProduct || restrictsToGroup
            }
        }

        /// The filters that say this of product 1, which is in the groups `restricted` and
        /// `excluded`.
        var filters: PaymentProductFilters {
            let named = PaymentProductFilter(
                products: restrictsToProduct ? [1] : [],
                groups: restrictsToGroup ? ["restricted"] : []
            )
            return PaymentProductFilters(
                restrictTo: restricts ? named : nil,
                exclude: PaymentProductFilter(
                    products: excludesProduct ? [1] : [],
                    groups: excludesGroup ? ["excluded"] : []
                )
            )
        }
    }

    private static let context = PaymentContext(country: "NL")

    private static func catalog(allowed: Bool) throws -> PaymentProductCatalog {
        try PaymentProductCatalog([
            PaymentProduct(
                id: 1,
                groups: ["restricted", "excluded"],
                rules: PaymentProduct.Rules(countries: allowed ? ["NL"] : ["BE"])
            ),
            PaymentProduct(id: 2),
        ])
    }

    @Test(arguments: 0..<64)
    func `one layer answers each of the 64 rows as the table does`(row: Int) throws {
        let layer = Layer(row & 31)
        let isAllowed = row & 32 != 0
        let catalog = try Self.catalog(allowed: isAllowed)
        let filters = layer.filters
        let isAvailable = isAllowed && layer.admits

        let place = try #require(catalog.index(of: 1))
        let available = catalog.availableProducts(for: filters, in: Self.context)
        #expect(available.contains(place) == isAvailable)
        let resolved = try catalog.resolve(filters)
        #expect(resolved.availableProducts(in: Self.context) == available)
        let explanation = resolved.explanation(of: 1, in: Self.context)
        #expect(explanation.isAvailable == isAvailable)
    }

    @Test(arguments: 0..<64)
    func `two layers answer each pair of rows as both tables do`(row: Int) throws {
        let first = Layer(row & 31)
        let isAllowed = row & 32 != 0
        let catalog = try Self.catalog(allowed: isAllowed)
        let place = try #require(catalog.index(of: 1))
        for other in 0..<32 {
            let second = Layer(other)
            let resolved = try catalog.resolve(first.filters, second.filters)
            let isAvailable = isAllowed && first.admits && second.admits
            #expect(
                resolved.availableProducts(in: Self.context).contains(place) == isAvailable,
                "row \(other) of the second layer"
            )
        }
    }
}
