import ProductCatalog
import ProductFilter
import Testing

/// The truth table of the semantics: six facts about a product determine whether it's available.
struct TruthTableTests {
    /// The facts about a product that depend on one layer.
    private struct Layer {
        let restricts: Bool
        let restrictsToProduct: Bool
        let restrictsToGroup: Bool
        let excludesProduct: Bool
        let excludesGroup: Bool

        /// Creates a layer from five bits, one for each fact.
        init(_ facts: Int) {
            restricts = facts & 1 != 0
            restrictsToProduct = facts & 2 != 0
            restrictsToGroup = facts & 4 != 0
            excludesProduct = facts & 8 != 0
            excludesGroup = facts & 16 != 0
        }

        /// Whether the layer admits the product, according to the truth table.
        var admits: Bool {
            switch (excludesProduct, excludesGroup, restricts) {
            case (true, _, _), (_, true, _): false
            case (_, _, false): true
            case (_, _, true): restrictsToProduct || restrictsToGroup
            }
        }

        /// The filters for which the facts hold about product 1, a member of the groups
        /// `restricted` and `excluded`.
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
    func `one layer follows each of the 64 rows`(row: Int) throws {
        let layer = Layer(row & 31)
        let isAllowed = row & 32 != 0
        let catalog = try Self.catalog(allowed: isAllowed)
        let filters = layer.filters
        let isAvailable = isAllowed && layer.admits

        let index = try #require(catalog.index(of: 1))
        let available = catalog.availableProducts(for: filters, in: Self.context)
        #expect(available.contains(index) == isAvailable)
        let resolved = catalog.resolve(filters)
        #expect(resolved.availableProducts(in: Self.context) == available)
        #expect(resolved.isAvailable(1, in: Self.context) == isAvailable)
        let explanation = resolved.explanation(of: 1, in: Self.context)
        #expect(explanation.isAvailable == isAvailable)
    }

    @Test(arguments: 0..<64)
    func `two layers follow each pair of rows`(row: Int) throws {
        let first = Layer(row & 31)
        let isAllowed = row & 32 != 0
        let catalog = try Self.catalog(allowed: isAllowed)
        let index = try #require(catalog.index(of: 1))
        for other in 0..<32 {
            let second = Layer(other)
            let layers = [FilterLayer(first.filters), FilterLayer(second.filters)]
            let resolved = catalog.resolve(layers)
            let isAvailable = isAllowed && first.admits && second.admits
            #expect(
                resolved.availableProducts(in: Self.context).contains(index) == isAvailable,
                "row \(other) of the second layer"
            )
        }
    }
}
