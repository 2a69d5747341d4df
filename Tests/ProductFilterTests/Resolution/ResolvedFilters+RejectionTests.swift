import ProductCatalog
import ProductFilter
import Testing

/// Rejecting filters with unknown entries or empty restrictions.
struct RejectionTests {
    private let catalog: PaymentProductCatalog

    init() throws {
        catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards"]), PaymentProduct(id: 840),
        ])
    }

    @Test func `all unknown entries are rejected at once`() {
        let resolved = catalog.resolve(
            PaymentProductFilters(
                restrictTo: PaymentProductFilter(products: [1, 9999]),
                exclude: PaymentProductFilter(groups: ["card"])
            )
        )
        let error = #expect(throws: FilterError.self) { try resolved.rejectUnknownEntries() }
        #expect(error?.faults.map(\.code) == [.unknownProduct, .unknownGroup])
        #expect(error?.faults.map(\.entry) == [.product(9999), .group("card")])
        #expect(error?.faults == resolved.unknownEntries)
        #expect(error?.faults.map(\.nearMiss) == [nil, "cards"])
        #expect(
            error?.description == """
                warning: restrictTo.products[1]: product 9999 isn't in the catalog, so nothing is \
                allowed by it: correct the id or remove the entry
                error: exclude.groups[0]: group `card` isn't in the catalog, so nothing is \
                excluded by it: did you mean `cards`?
                """
        )
    }

    @Test func `filters with known entries only aren't rejected`() {
        let known = PaymentProductFilter(products: [1, 840], groups: ["cards"])
        let resolved = catalog.resolve(PaymentProductFilters(restrictTo: known, exclude: known))
        #expect(throws: Never.self) { try resolved.rejectUnknownEntries() }
        #expect(throws: Never.self) { try catalog.resolve([]).rejectUnknownEntries() }
    }

    @Test func `all empty restrictions are rejected at once`() {
        let empty = PaymentProductFilters(restrictTo: PaymentProductFilter())
        let resolved = catalog.resolve([
            FilterLayer(empty, name: "merchant"), FilterLayer(PaymentProductFilters()),
            FilterLayer(empty),
        ])
        let error = #expect(throws: FilterError.self) { try resolved.rejectEmptyRestrictions() }
        #expect(error?.faults.map(\.code) == [.emptyRestriction, .emptyRestriction])
        #expect(error?.faults.map(\.severity) == [.error, .error])
        #expect(
            error?.faults.map(\.location) == [
                FilterLocation(layer: 0, filter: .restrictTo),
                FilterLocation(layer: 2, filter: .restrictTo),
            ]
        )
        #expect(error?.faults.map(\.layerName) == ["merchant", nil])
        #expect(error?.faults.first?.path == "paymentProductFilters.restrictTo")
    }

    @Test func `a restriction with entries, an empty exclusion and no filters aren't rejected`() {
        for filters in [
            PaymentProductFilters(restrictTo: PaymentProductFilter(products: [9999])),
            PaymentProductFilters(restrictTo: PaymentProductFilter(groups: ["none"])),
            PaymentProductFilters(exclude: PaymentProductFilter()), PaymentProductFilters(),
        ] {
            #expect(throws: Never.self) {
                try catalog.resolve(filters).rejectEmptyRestrictions()
            }
        }
    }

    @Test func `each rejection ignores the other's faults`() {
        let empty = PaymentProductFilters(restrictTo: PaymentProductFilter())
        #expect(throws: Never.self) { try catalog.resolve(empty).rejectUnknownEntries() }
        let unknown = PaymentProductFilters(exclude: PaymentProductFilter(products: [9999]))
        #expect(throws: Never.self) { try catalog.resolve(unknown).rejectEmptyRestrictions() }
    }
}
