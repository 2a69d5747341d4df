import ProductCatalog
import ProductFilter
import Testing

/// Filters held against a catalog: layers, and what is unknown.
struct ResolutionTests {
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

    private func available(
        _ layers: PaymentProductFilters...,
        in context: PaymentContext = .any
    ) throws -> [PaymentProduct.ID] {
        let resolved = try catalog.resolve(layers.map { FilterLayer($0) })
        return catalog[resolved.availableProducts(in: context)].map(\.id)
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

    @Test func `exclude wins over restrictTo`() throws {
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [1, 840]),
            exclude: PaymentProductFilter(products: [840])
        )
        #expect(try available(filters) == [1])
    }

    @Test func `excluding a group takes out a member that restrictTo names by its id`() throws {
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [1, 840]),
            exclude: PaymentProductFilter(groups: ["cards"])
        )
        #expect(try available(filters) == [840])
    }

    @Test func `products and groups inside one filter add up`() throws {
        #expect(try available(restrict([840], ["cards"])) == [1, 3, 840])
        #expect(try available(exclude([840], ["cards"])) == [809])
    }

    @Test func `without layers nothing is taken away`() throws {
        #expect(try available() == [1, 3, 809, 840])
        #expect(try available(PaymentProductFilters()) == [1, 3, 809, 840])
    }

    @Test func `every layer applies`() throws {
        #expect(try available(restrict([1, 3]), restrict([3, 840])) == [3])
        #expect(try available(restrict([], ["cards"]), exclude([1])) == [3])
        #expect(try available(exclude([1]), exclude([840]), restrict([1, 809])) == [809])
    }

    @Test func `what the context does not allow is out as well`() throws {
        #expect(try available(restrict([1, 809]), in: PaymentContext(country: "BE")) == [1])
        #expect(try available(restrict([1, 809]), in: PaymentContext(country: "NL")) == [1, 809])
    }

    @Test func `in one step, resolved once, and from a context's set the answer is the same`()
        throws
    {
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [809], groups: ["cards"]),
            exclude: PaymentProductFilter(products: [3])
        )
        let context = PaymentContext(country: "BE")
        let allowed = catalog.products(allowedIn: context)
        let oneShot = catalog.availableProducts(for: filters, in: context)
        let resolved = try catalog.resolve(filters)
        #expect(catalog[oneShot].map(\.id) == [1])
        #expect(catalog.availableProducts(for: filters, among: allowed) == oneShot)
        #expect(resolved.availableProducts(in: context) == oneShot)
        #expect(resolved.availableProducts(among: allowed) == oneShot)
        #expect(catalog[resolved.products].map(\.id) == [1, 809])
    }

    @Test func `what the catalog does not know is told with its place, layer by layer`() throws {
        let resolved = try catalog.resolve(
            PaymentProductFilters(
                restrictTo: PaymentProductFilter(products: [1, 9999], groups: ["Cards"]),
                exclude: PaymentProductFilter(products: [-1], groups: ["cards", ""])
            ),
            PaymentProductFilters(exclude: PaymentProductFilter(products: [2])),
        )
        #expect(
            resolved.unknownEntries.map { "\($0.place.layer) \($0.place): \($0.message)" } == [
                "0 paymentProductFilters.restrictTo.products[1]: "
                    + "product 9999 is not in the catalog, so nothing is allowed by it",
                "0 paymentProductFilters.restrictTo.groups[0]: "
                    + "group `Cards` is not in the catalog, so nothing is allowed by it",
                "0 paymentProductFilters.exclude.products[0]: "
                    + "product -1 is not in the catalog, so nothing is excluded by it",
                "0 paymentProductFilters.exclude.groups[1]: "
                    + "group `` is not in the catalog, so nothing is excluded by it",
                "1 paymentProductFilters.exclude.products[0]: "
                    + "product 2 is not in the catalog, so nothing is excluded by it",
            ]
        )
    }

    @Test func `the strict policy refuses what is unknown, all of it at once`() throws {
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [1, 9999]),
            exclude: PaymentProductFilter(groups: ["card"])
        )
        let error = #expect(throws: FilterError.self) {
            try catalog.resolve(filters, unknownIDs: .reject)
        }
        #expect(error?.unknownEntries.map(\.name) == [.product(9999), .group("card")])
        #expect(
            error?.description == """
                restrictTo.products[1]: product 9999 is not in the catalog, so nothing is allowed by it
                exclude.groups[0]: group `card` is not in the catalog, so nothing is excluded by it
                """
        )
        #expect(throws: Never.self) {
            try catalog.resolve(restrict([1], ["cards"]), unknownIDs: .reject)
        }
    }

    @Test func `an unknown entry says which layer it stands in`() throws {
        let unknown = exclude([9999])
        let layers = [
            FilterLayer(exclude([1]), name: "merchant"), FilterLayer(unknown, name: "session"),
        ]
        let error = #expect(throws: FilterError.self) {
            try catalog.resolve(layers, unknownIDs: .reject)
        }
        let message = "product 9999 is not in the catalog, so nothing is excluded by it"
        #expect(error?.description == "session: exclude.products[0]: \(message)")
        #expect(error?.unknownEntries.map(\.layerName) == ["session"])
        let unnamed = try catalog.resolve(exclude([1]), unknown).unknownEntries
        #expect(unnamed.map(\.description) == ["layers[1].exclude.products[0]: \(message)"])
        #expect(unnamed.map(\.layerName) == [nil])
    }
}
