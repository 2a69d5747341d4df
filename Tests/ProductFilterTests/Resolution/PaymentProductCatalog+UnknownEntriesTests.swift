import ProductCatalog
import ProductFilter
import Testing

/// The entries of filters that a catalog doesn't know.
struct UnknownEntriesTests {
    private let catalog: PaymentProductCatalog

    init() throws {
        catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards"]), PaymentProduct(id: 840),
        ])
    }

    @Test func `unknown entries are in the order of layers, filters and lists`() {
        let resolved = catalog.resolve([
            FilterLayer(
                PaymentProductFilters(
                    restrictTo: PaymentProductFilter(products: [1, 9999], groups: ["Cards"]),
                    exclude: PaymentProductFilter(products: [-1], groups: ["cards", ""])
                )
            ),
            FilterLayer(PaymentProductFilters(exclude: PaymentProductFilter(products: [2]))),
        ])
        let unknown = resolved.unknownEntries
        #expect(
            unknown.map(\.path) == [
                "paymentProductFilters.restrictTo.products[1]",
                "paymentProductFilters.restrictTo.groups[0]",
                "paymentProductFilters.exclude.products[0]",
                "paymentProductFilters.exclude.groups[1]",
                "paymentProductFilters.exclude.products[0]",
            ]
        )
        #expect(unknown.map(\.location?.layer) == [0, 0, 0, 0, 1])
        #expect(
            unknown.map(\.code) == [
                .unknownProduct, .unknownGroup, .unknownProduct, .unknownGroup, .unknownProduct,
            ]
        )
        #expect(unknown.map(\.severity) == [.warning, .warning, .warning, .error, .warning])
        #expect(
            unknown.map(\.entry) == [
                .product(9999), .group("Cards"), .product(-1), .group(""), .product(2),
            ]
        )
    }

    @Test func `the message of an unknown entry says that it changes nothing`() {
        let resolved = catalog.resolve(
            PaymentProductFilters(
                restrictTo: PaymentProductFilter(products: [1, 9999]),
                exclude: PaymentProductFilter(groups: ["vouchers"])
            )
        )
        #expect(
            resolved.unknownEntries.map(\.message) == [
                "product 9999 isn't in the catalog, so nothing is allowed by it: "
                    + "correct the id or remove the entry",
                "group `vouchers` isn't in the catalog, so nothing is excluded by it: "
                    + "correct the name or remove the entry",
            ]
        )
    }

    @Test func `an unknown group has a near miss`() {
        let filter = PaymentProductFilter(products: [2], groups: ["Card", "vouchers"])
        let filters = PaymentProductFilters(restrictTo: filter, exclude: filter)
        let resolved = catalog.resolve(filters)
        #expect(resolved.unknownEntries.map(\.nearMiss) == [nil, "cards", nil, nil, "cards", nil])
        let diagnosed = catalog.diagnose(filters).filter { $0.nearMiss != nil }
        #expect(diagnosed == resolved.unknownEntries.filter { $0.nearMiss != nil })
    }

    @Test func `in an empty catalog every entry is unknown, and the catalog is to blame`() throws {
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [1]),
            exclude: PaymentProductFilter(groups: ["cards"])
        )
        let resolved = try PaymentProductCatalog([PaymentProduct]()).resolve(filters)
        #expect(
            resolved.unknownEntries.map(\.message) == [
                "product 1 isn't in the catalog, which has no products",
                "group `cards` isn't in the catalog, which has no products",
            ]
        )
        #expect(throws: FilterError.self) { try resolved.rejectUnknownEntries() }
    }

    @Test func `an unknown entry has its layer`() {
        let known = PaymentProductFilters(exclude: PaymentProductFilter(products: [1]))
        let unknown = PaymentProductFilters(exclude: PaymentProductFilter(products: [9999]))
        let message =
            "product 9999 isn't in the catalog, so nothing is excluded by it: "
            + "correct the id or remove the entry"
        let named = catalog.resolve([
            FilterLayer(known, name: "merchant"), FilterLayer(unknown, name: "session"),
        ]).unknownEntries
        #expect(named.map(\.layerName) == ["session"])
        #expect(named.map(\.description) == ["warning: session: exclude.products[0]: \(message)"])
        let unnamed = catalog.resolve([FilterLayer(known), FilterLayer(unknown)]).unknownEntries
        #expect(unnamed.map(\.layerName) == [nil])
        #expect(
            unnamed.map(\.description) == ["warning: layers[1].exclude.products[0]: \(message)"]
        )
    }
}
