import ProductCatalog
import ProductFilter
import Testing

/// What a catalog finds in filters, and where.
struct DiagnosticPassTests {
    private static let catalog = Result {
        try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards", "schemes"]),
            PaymentProduct(id: 2, groups: ["cards"]),
            PaymentProduct(id: 809),
            PaymentProduct(id: 840, groups: ["wallets", "Wallets"]),
        ])
    }

    private func found(
        _ restrictTo: PaymentProductFilter?,
        _ exclude: PaymentProductFilter? = nil
    ) throws -> [String] {
        let filters = PaymentProductFilters(restrictTo: restrictTo, exclude: exclude)
        return try Self.catalog.get().diagnose(filters).map {
            "\($0.code.rawValue) \($0.location?.path(root: "") ?? "")"
        }
    }

    private func named(
        _ products: [PaymentProduct.ID] = [],
        _ groups: [PaymentProductGroup.ID] = []
    ) -> PaymentProductFilter {
        PaymentProductFilter(products: products, groups: groups)
    }

    @Test func `filters that do what they say have no diagnostics`() throws {
        #expect(try Self.catalog.get().diagnose([]) == [])
        #expect(try found(nil) == [])
        #expect(try found(nil, named()) == [])
        #expect(try found(named([809], ["cards"]), named([2])) == [])
        #expect(try found(named([1, 809])) == [])
        #expect(try found(nil, named([809], ["cards", "schemes"])) == [])
    }

    @Test func `unknown entries are found in every list`() throws {
        #expect(
            try found(named([1, 5, -1]), named([0], ["card", "cards "])) == [
                "unknownProduct restrictTo.products[1]", "unknownProduct restrictTo.products[2]",
                "unknownProduct exclude.products[0]", "unknownGroup exclude.groups[0]",
                "unknownGroup exclude.groups[1]",
            ]
        )
    }

    @Test func `an unknown group in exclude is an error, any other unknown entry a warning`() throws
    {
        let filter = named([5, 1], ["none"])
        let restricted = try Self.catalog.get().diagnose(PaymentProductFilters(restrictTo: filter))
        let excluded = try Self.catalog.get().diagnose(PaymentProductFilters(exclude: filter))
        #expect(restricted.map(\.severity) == [.warning, .warning])
        #expect(excluded.map(\.severity) == [.warning, .error])
    }

    @Test func `an equal entry of the same list is a duplicate, known or not`() throws {
        #expect(
            try found(named([809, 5, 809, 5, 809]), named([], ["cards", "cards"])) == [
                "unknownProduct restrictTo.products[1]", "duplicateEntry restrictTo.products[2]",
                "unknownProduct restrictTo.products[3]", "duplicateEntry restrictTo.products[3]",
                "duplicateEntry restrictTo.products[4]", "redundantExclusion exclude.groups[0]",
                "duplicateEntry exclude.groups[1]",
            ]
        )
    }

    @Test func `an equal entry of another layer isn't a duplicate`() throws {
        let filters = PaymentProductFilters(restrictTo: named([1], ["wallets"]))
        #expect(
            try Self.catalog.get().diagnose([FilterLayer(filters), FilterLayer(filters)]) == []
        )
    }

    @Test func `a product is covered by a group of the same filter`() throws {
        #expect(
            try found(named([1, 809], ["cards"]), named([2], ["wallets"])) == [
                "coveredByGroup restrictTo.products[0]", "redundantExclusion exclude.groups[0]",
            ]
        )
        #expect(
            try found(nil, named([2, 1, 840], ["cards"])) == [
                "coveredByGroup exclude.products[0]", "coveredByGroup exclude.products[1]",
            ]
        )
    }

    @Test func `an entry of restrictTo is defeated if all its products are excluded`() throws {
        #expect(
            try found(named([1, 809], ["cards", "schemes"]), named([1])) == [
                "coveredByGroup restrictTo.products[0]",
                "defeatedRestriction restrictTo.products[0]",
                "defeatedRestriction restrictTo.groups[1]",
            ]
        )
        #expect(
            try found(named([809], ["cards"]), named([1, 2])) == [
                "defeatedRestriction restrictTo.groups[0]"
            ]
        )
    }

    @Test func `an exclusion of another layer defeats a restriction`() throws {
        let diagnostics = try Self.catalog.get().diagnose([
            FilterLayer(PaymentProductFilters(restrictTo: named([809, 1])), name: "session"),
            FilterLayer(PaymentProductFilters(exclude: named([], ["cards"])), name: "merchant"),
        ])
        #expect(
            diagnostics.map(\.description) == [
                "warning: session: restrictTo.products[1]: product 1 is excluded "
                    + "(merchant: exclude.groups[0]), and exclude always wins: "
                    + "remove the entry or the exclusion"
            ]
        )
        #expect(diagnostics.first?.layerName == "session")
        #expect(
            diagnostics.first?.causeLocation?.path() == "paymentProductFilters.exclude.groups[0]"
        )
    }

    @Test func `the cause of a defeated restriction is the first exclusion, ids before groups`()
        throws
    {
        let diagnostics = try Self.catalog.get().diagnose([
            FilterLayer(PaymentProductFilters(restrictTo: named([809, 1, 2]))),
            FilterLayer(PaymentProductFilters(exclude: named([840, 1], ["schemes"]))),
            FilterLayer(PaymentProductFilters(exclude: named([1, 2], ["cards"]))),
        ])
        let defeated = diagnostics.filter { $0.code == .defeatedRestriction }
        #expect(defeated.map(\.entry) == [.product(1), .product(2)])
        let causes = [
            FilterLocation(layer: 1, filter: .exclude, entry: .init(list: .products, position: 1)),
            FilterLocation(layer: 2, filter: .exclude, entry: .init(list: .products, position: 1)),
        ]
        #expect(defeated.map(\.causeLocation) == causes)
    }

    @Test func `an exclusion is redundant if no restriction allows its products`() throws {
        #expect(
            try found(named([809], ["schemes"]), named([2, 840, 1], ["cards", "Wallets"])) == [
                "defeatedRestriction restrictTo.groups[0]",
                "coveredByGroup exclude.products[0]", "redundantExclusion exclude.products[0]",
                "coveredByGroup exclude.products[1]", "redundantExclusion exclude.products[1]",
                "coveredByGroup exclude.products[2]", "redundantExclusion exclude.groups[1]",
            ]
        )
    }

    @Test
    func `an exclusion is redundant if the restrictions of all layers don't allow its products`()
        throws
    {
        let layers = [
            FilterLayer(PaymentProductFilters(restrictTo: named([1, 2]))),
            FilterLayer(PaymentProductFilters(restrictTo: named([2, 809]))),
            FilterLayer(PaymentProductFilters(exclude: named([1]))),
        ]
        let codes = try Self.catalog.get().diagnose(layers).map(\.code)
        #expect(codes == [.defeatedRestriction, .redundantExclusion])
    }

    @Test func `no exclusion is redundant if the restrictions allow nothing`() throws {
        #expect(
            try found(named([], ["Card"]), named([1])) == [
                "unknownGroup restrictTo.groups[0]", "nothingAvailable ",
            ]
        )
    }

    @Test func `an empty restriction and its effect are errors`() throws {
        let diagnostics = try Self.catalog.get().diagnose(
            PaymentProductFilters(restrictTo: named())
        )
        #expect(diagnostics.map(\.code) == [.emptyRestriction, .nothingAvailable])
        #expect(diagnostics.map(\.severity) == [.error, .error])
        #expect(diagnostics.first?.location == FilterLocation(filter: .restrictTo))
    }

    @Test func `a restriction to unknown products isn't empty`() throws {
        #expect(
            try found(named([5])) == [
                "unknownProduct restrictTo.products[0]", "nothingAvailable ",
            ]
        )
    }

    @Test func `nothingAvailable is reported for the first layer that leaves nothing`() throws {
        let layers = [
            FilterLayer(PaymentProductFilters(exclude: named([809, 840])), name: "account"),
            FilterLayer(PaymentProductFilters(restrictTo: named([809, 1])), name: "merchant"),
            FilterLayer(PaymentProductFilters(exclude: named([], ["cards"])), name: "session"),
            FilterLayer(PaymentProductFilters(), name: "user"),
        ]
        let diagnostic = try #require(try Self.catalog.get().diagnose(layers).last)
        #expect(diagnostic.code == .nothingAvailable)
        #expect(diagnostic.location == FilterLocation(layer: 2))
        #expect(diagnostic.layerName == "session")
    }

    @Test func `no layer is blamed if the catalog allows no product in any context`() throws {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1, conditions: [])])
        for layers in [[], [FilterLayer(PaymentProductFilters(exclude: named([1])))]] {
            let diagnostics = catalog.diagnose(layers)
            #expect(diagnostics.map(\.code) == [.nothingAvailable])
            #expect(diagnostics.map(\.location) == [nil])
            #expect(
                diagnostics.map(\.description) == [
                    "error: the catalog allows no product in any context, whatever the filters: "
                        + "add conditions to its products, or remove their empty `conditions`"
                ]
            )
        }
    }

    @Test func `an empty catalog is diagnosed, and no layer or entry is blamed`() throws {
        let empty = try PaymentProductCatalog([PaymentProduct]())
        let filters = PaymentProductFilters(
            restrictTo: named([1, 5], ["cards"]),
            exclude: named([1], ["Cards"])
        )
        let layer = FilterLayer(filters, name: "session")
        for layers in [[], [layer], [layer, FilterLayer(filters), layer]] {
            let diagnostics = empty.diagnose(layers)
            #expect(diagnostics.map(\.code) == [.emptyCatalog])
            #expect(diagnostics.map(\.severity) == [.error])
            #expect(diagnostics.map(\.path) == [""])
            #expect(diagnostics.map(\.layerName) == [nil])
            #expect(
                diagnostics.map(\.description) == [
                    "error: the catalog has no products, so nothing is available, "
                        + "whatever the filters"
                ]
            )
        }
    }

    @Test func `an empty catalog doesn't hide faults of the filters alone`() throws {
        let empty = try PaymentProductCatalog([PaymentProduct]())
        let filters = PaymentProductFilters(restrictTo: named(), exclude: named([1, 1]))
        #expect(
            empty.diagnose(filters).map(\.code) == [
                .emptyRestriction, .duplicateEntry, .emptyCatalog,
            ]
        )
    }
}
