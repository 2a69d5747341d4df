import ProductCatalog
import ProductFilter
import Testing

/// The rule, in one step and with filters that are resolved once.
struct AvailableProductsTests {
    private let catalog: PaymentProductCatalog

    init() throws {
        catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards"], displayOrder: 1),
            PaymentProduct(id: 3, groups: ["cards"], displayOrder: 2),
            PaymentProduct(
                id: 809,
                displayOrder: 3,
                rules: PaymentProduct.Rules(countries: ["NL"])
            ),
            PaymentProduct(id: 840),
        ])
    }

    /// Returns the available products, and expects the same result from all ways to compute it.
    private func available(
        _ layers: [PaymentProductFilters],
        in context: PaymentContext = .any
    ) -> [PaymentProduct.ID] {
        let layers = layers.map { FilterLayer($0) }
        let allowed = catalog.products(allowedIn: context)
        let available = catalog.availableProducts(for: layers, in: context)
        #expect(catalog.availableProducts(for: layers, among: allowed) == available)
        #expect(catalog.resolve(layers).availableProducts(in: context) == available)
        #expect(catalog.resolve(layers).availableProducts(among: allowed) == available)
        return catalog[available].map(\.id)
    }

    private func restrict(
        _ ids: [PaymentProduct.ID] = [],
        _ groups: [PaymentProductGroup.ID] = []
    ) -> PaymentProductFilters {
        PaymentProductFilters(restrictTo: PaymentProductFilter(products: ids, groups: groups))
    }

    private func exclude(
        _ ids: [PaymentProduct.ID] = [],
        _ groups: [PaymentProductGroup.ID] = []
    ) -> PaymentProductFilters {
        PaymentProductFilters(exclude: PaymentProductFilter(products: ids, groups: groups))
    }

    @Test func `exclude wins over restrictTo`() {
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [1, 840]),
            exclude: PaymentProductFilter(products: [840])
        )
        #expect(available([filters]) == [1])
    }

    @Test func `excluding a group removes a member that restrictTo names by its id`() {
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [1, 840]),
            exclude: PaymentProductFilter(groups: ["cards"])
        )
        #expect(available([filters]) == [840])
    }

    @Test func `products and groups of one filter add up`() {
        #expect(available([restrict([840], ["cards"])]) == [1, 3, 840])
        #expect(available([exclude([840], ["cards"])]) == [809])
    }

    @Test func `without filters everything is available`() {
        #expect(available([]) == [1, 3, 809, 840])
        #expect(available([PaymentProductFilters()]) == [1, 3, 809, 840])
    }

    @Test func `every layer applies`() {
        #expect(available([restrict([1, 3]), restrict([3, 840])]) == [3])
        #expect(available([restrict([], ["cards"]), exclude([1])]) == [3])
        #expect(available([exclude([1]), exclude([840]), restrict([1, 809])]) == [809])
    }

    @Test func `a product that the context doesn't allow is unavailable`() {
        #expect(available([restrict([1, 809])], in: PaymentContext(country: "BE")) == [1])
        #expect(available([restrict([1, 809])], in: PaymentContext(country: "NL")) == [1, 809])
    }

    @Test func `one layer without a name needs no FilterLayer`() {
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [809], groups: ["cards"]),
            exclude: PaymentProductFilter(products: [3])
        )
        let context = PaymentContext(country: "BE")
        let allowed = catalog.products(allowedIn: context)
        let available = catalog.availableProducts(for: filters, in: context)
        #expect(catalog[available].map(\.id) == [1])
        #expect(catalog.availableProducts(for: filters, among: allowed) == available)
        #expect(catalog.availableProducts(for: [FilterLayer(filters)], in: context) == available)
        #expect(catalog.resolve(filters).availableProducts(in: context) == available)
    }

    @Test func `a set of another catalog traps`() async {
        await #expect(processExitsWith: .failure) {
            let (one, other) = try (Self.smallCatalog(), Self.smallCatalog())
            _ = one.availableProducts(for: PaymentProductFilters(), among: other.allProducts)
        }
        await #expect(processExitsWith: .failure) {
            let (one, other) = try (Self.smallCatalog(), Self.smallCatalog())
            _ = one.availableProducts(for: [FilterLayer](), among: other.allProducts)
        }
        await #expect(processExitsWith: .failure) {
            let (one, other) = try (Self.smallCatalog(), Self.smallCatalog())
            _ = one.resolve([]).availableProducts(among: other.allProducts)
        }
    }

    private static func smallCatalog() throws -> PaymentProductCatalog {
        try PaymentProductCatalog([PaymentProduct(id: 1), PaymentProduct(id: 2)])
    }
}
