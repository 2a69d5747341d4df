import ProductCatalog
import ProductFilter
import Testing

struct ResolvedFiltersTests {
    private let catalog: PaymentProductCatalog

    init() throws {
        catalog = try PaymentProductCatalog([
            PaymentProduct(id: 840, displayOrder: 2),
            PaymentProduct(id: 1, groups: ["cards"], displayOrder: 3),
            PaymentProduct(
                id: 809,
                label: "iDEAL",
                displayOrder: 1,
                rules: PaymentProduct.Rules(countries: ["NL"])
            ),
        ])
    }

    private let filters = PaymentProductFilters(exclude: PaymentProductFilter(groups: ["cards"]))

    @Test func `admitted products don't depend on a context`() {
        #expect(catalog[catalog.resolve(filters).admittedProducts].map(\.id) == [809, 840])
    }

    @Test func `products in a context are in display order`() {
        let resolved = catalog.resolve(filters)
        #expect(resolved.products().map(\.id) == [809, 840])
        #expect(resolved.products(in: PaymentContext(country: "NL")).map(\.id) == [809, 840])
        #expect(resolved.products(in: PaymentContext(country: "BE")).map(\.id) == [840])
        #expect(resolved.products().first?.label == "iDEAL")
    }

    @Test func `a resolution keeps its catalog`() throws {
        var current = catalog
        let resolved = current.resolve(filters)
        current = try PaymentProductCatalog([PaymentProduct(id: 5)])
        #expect(current.resolve(filters).products().map(\.id) == [5])
        #expect(resolved.products().map(\.id) == [809, 840])
        #expect(resolved.catalog.count == 3)
        #expect(resolved.layers == [FilterLayer(filters)])
    }

    @Test func `a product is available if the filters and the context allow it`() {
        let resolved = catalog.resolve(filters)
        let belgium = PaymentContext(country: "BE")
        #expect(resolved.isAvailable(840))
        #expect(resolved.isAvailable(840, in: belgium))
        #expect(resolved.isAvailable(809))
        #expect(!resolved.isAvailable(809, in: belgium))
        #expect(!resolved.isAvailable(1))
    }

    @Test func `a product that the catalog doesn't have isn't available`() {
        let named = PaymentProductFilters(restrictTo: PaymentProductFilter(products: [5, 840]))
        #expect(!catalog.resolve(named).isAvailable(5))
        #expect(!catalog.resolve([]).isAvailable(-1))
    }

    @Test func `the description counts layers, products and unknown entries`() {
        let typo = PaymentProductFilters(exclude: PaymentProductFilter(groups: ["card"]))
        let typos = PaymentProductFilters(exclude: PaymentProductFilter(products: [7, 8]))
        #expect(
            catalog.resolve(filters).description
                == "1 layer admits 2 of 3 products, 0 unknown entries"
        )
        #expect(
            catalog.resolve([FilterLayer(filters), FilterLayer(typo)]).description
                == "2 layers admit 2 of 3 products, 1 unknown entry"
        )
        #expect(
            catalog.resolve(typos).description
                == "1 layer admits 3 of 3 products, 2 unknown entries"
        )
        #expect(
            catalog.resolve([]).description
                == "0 layers admit 3 of 3 products, 0 unknown entries"
        )
    }
}
