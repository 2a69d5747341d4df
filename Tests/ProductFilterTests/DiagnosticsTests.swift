import ProductCatalog
import ProductFilter
import Testing

struct DiagnosticsTests {
    private static let catalog = Result {
        try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards", "schemes"]),
            PaymentProduct(id: 2, groups: ["cards"]),
            PaymentProduct(id: 809),
            PaymentProduct(id: 840, groups: ["wallets", "Wallets"]),
        ])
    }

    private func findings(
        _ restrictTo: PaymentProductFilter?,
        _ exclude: PaymentProductFilter? = nil
    ) throws -> [String] {
        let filters = PaymentProductFilters(restrictTo: restrictTo, exclude: exclude)
        return try Self.catalog.get().diagnose(filters).map {
            "\($0.code.rawValue) \($0.place.path(from: ""))"
        }
    }

    private func messages(_ layers: [FilterLayer]) throws -> [String] {
        try Self.catalog.get().diagnose(layers).map(\.description)
    }

    private func named(
        _ products: [PaymentProduct.ID] = [],
        _ groups: [PaymentProductGroup.ID] = []
    ) -> PaymentProductFilter {
        PaymentProductFilter(products: products, groups: groups)
    }

    @Test func `filters that do what they say have no findings`() throws {
        #expect(try Self.catalog.get().diagnose() == [])
        #expect(try findings(nil) == [])
        #expect(try findings(nil, named()) == [])
        #expect(try findings(named([809], ["cards"]), named([2])) == [])
        #expect(try findings(named([1, 809])) == [])
        #expect(try findings(nil, named([809], ["cards", "schemes"])) == [])
    }

    @Test func `what the catalog does not know is unknown, in every place`() throws {
        #expect(
            try findings(named([1, 5, -1]), named([0], ["card", "cards "])) == [
                "unknownProduct restrictTo.products[1]", "unknownProduct restrictTo.products[2]",
                "unknownProduct exclude.products[0]", "unknownGroup exclude.groups[0]",
                "unknownGroup exclude.groups[1]",
            ]
        )
    }

    @Test func `a misspelt exclusion weighs more than a misspelt restriction`() throws {
        let filter = named([5, 1], ["none"])
        let restricted = try Self.catalog.get().diagnose(PaymentProductFilters(restrictTo: filter))
        let excluded = try Self.catalog.get().diagnose(PaymentProductFilters(exclude: filter))
        #expect(restricted.map(\.severity) == [.warning, .warning])
        #expect(excluded.map(\.severity) == [.error, .error])
    }

    @Test(arguments: [
        ("Cards", "cards"), ("CARD", "cards"), ("card", "cards"), ("cardss", "cards"),
        ("WALLETS", "Wallets"), ("wallet", "Wallets"), ("scheme", "schemes"),
    ])
    func `a group's name that differs in case or in its last s has a near miss`(
        name: String,
        meant: String
    ) throws {
        let filter = PaymentProductFilter(groups: [PaymentProductGroup.ID(rawValue: name)])
        let findings = try Self.catalog.get().diagnose(PaymentProductFilters(exclude: filter))
        #expect(findings.map(\.nearMiss) == [PaymentProductGroup.ID(rawValue: meant)])
    }

    @Test(arguments: ["", "s", "cars", "cards ", "carts", "cardsss", "vouchers"])
    func `another name has none`(name: String) throws {
        let filter = PaymentProductFilter(groups: [PaymentProductGroup.ID(rawValue: name)])
        let findings = try Self.catalog.get().diagnose(PaymentProductFilters(exclude: filter))
        #expect(findings.map(\.code) == [.unknownGroup])
        #expect(findings.map(\.nearMiss) == [nil])
    }

    @Test func `the same entry in the same list is a duplicate, known or not`() throws {
        #expect(
            try findings(named([809, 5, 809, 5, 809]), named([], ["cards", "cards"])) == [
                "unknownProduct restrictTo.products[1]", "duplicateEntry restrictTo.products[2]",
                "unknownProduct restrictTo.products[3]", "duplicateEntry restrictTo.products[3]",
                "duplicateEntry restrictTo.products[4]", "redundantExclusion exclude.groups[0]",
                "duplicateEntry exclude.groups[1]",
            ]
        )
    }

    @Test func `the same entry in another layer is no duplicate`() throws {
        let filters = PaymentProductFilters(restrictTo: named([1], ["wallets"]))
        #expect(try Self.catalog.get().diagnose(filters, filters) == [])
    }

    @Test func `a product is covered by a group of the same filter only`() throws {
        #expect(
            try findings(named([1, 809], ["cards"]), named([2], ["wallets"])) == [
                "coveredByGroup restrictTo.products[0]", "redundantExclusion exclude.groups[0]",
            ]
        )
        #expect(
            try findings(nil, named([2, 1, 840], ["cards"])) == [
                "coveredByGroup exclude.products[0]", "coveredByGroup exclude.products[1]",
            ]
        )
    }

    @Test func `a restriction is defeated when all its products are excluded`() throws {
        #expect(
            try findings(named([1, 809], ["cards", "schemes"]), named([1])) == [
                "coveredByGroup restrictTo.products[0]",
                "defeatedRestriction restrictTo.products[0]",
                "defeatedRestriction restrictTo.groups[1]",
            ]
        )
        #expect(
            try findings(named([809], ["cards"]), named([1, 2])) == [
                "defeatedRestriction restrictTo.groups[0]"
            ]
        )
    }

    @Test func `a restriction is defeated by an exclusion of another layer`() throws {
        let findings = try Self.catalog.get().diagnose([
            FilterLayer(PaymentProductFilters(restrictTo: named([809, 1])), name: "session"),
            FilterLayer(PaymentProductFilters(exclude: named([], ["cards"])), name: "merchant"),
        ])
        #expect(
            findings.map(\.description) == [
                "warning: session: restrictTo.products[1]: product 1 is excluded "
                    + "(merchant: exclude.groups[0]), and exclude always wins: "
                    + "remove the entry or the exclusion"
            ]
        )
        #expect(findings.first?.layerName == "session")
        #expect(
            findings.first?.causeLocation?.path() == "paymentProductFilters.exclude.groups[0]"
        )
    }

    @Test func `the cause of a defeat is the first exclusion, by id before by group`() throws {
        let findings = try Self.catalog.get().diagnose([
            FilterLayer(PaymentProductFilters(restrictTo: named([809, 1, 2]))),
            FilterLayer(PaymentProductFilters(exclude: named([840, 1], ["schemes"]))),
            FilterLayer(PaymentProductFilters(exclude: named([1, 2], ["cards"]))),
        ])
        let defeated = findings.filter { $0.code == .defeatedRestriction }
        #expect(defeated.map(\.name) == [.product(1), .product(2)])
        let causes = [
            FilterLocation(layer: 1, filter: .exclude, entry: .init(list: .products, position: 1)),
            FilterLocation(layer: 2, filter: .exclude, entry: .init(list: .products, position: 1)),
        ]
        #expect(defeated.map(\.causeLocation) == causes)
    }

    @Test func `an exclusion is redundant when no restriction lets its products through`() throws {
        #expect(
            try findings(named([809], ["schemes"]), named([2, 840, 1], ["cards", "Wallets"])) == [
                "defeatedRestriction restrictTo.groups[0]",
                "coveredByGroup exclude.products[0]", "redundantExclusion exclude.products[0]",
                "coveredByGroup exclude.products[1]", "redundantExclusion exclude.products[1]",
                "coveredByGroup exclude.products[2]", "redundantExclusion exclude.groups[1]",
            ]
        )
    }

    @Test func `an exclusion is redundant by the restrictions of all layers together`() throws {
        let layers = [
            FilterLayer(PaymentProductFilters(restrictTo: named([1, 2]))),
            FilterLayer(PaymentProductFilters(restrictTo: named([2, 809]))),
            FilterLayer(PaymentProductFilters(exclude: named([1]))),
        ]
        let codes = try Self.catalog.get().diagnose(layers).map(\.code)
        #expect(codes == [.defeatedRestriction, .redundantExclusion])
    }

    @Test func `no exclusion is redundant because restrictions leave nothing at all`() throws {
        #expect(
            try findings(named([], ["Card"]), named([1])) == [
                "unknownGroup restrictTo.groups[0]", "nothingAvailable ",
            ]
        )
    }

    @Test func `an empty restriction and what comes of it are errors`() throws {
        let findings = try Self.catalog.get().diagnose(PaymentProductFilters(restrictTo: named()))
        #expect(findings.map(\.code) == [.emptyRestriction, .nothingAvailable])
        #expect(findings.map(\.severity) == [.error, .error])
        #expect(findings.first?.place == FilterLocation(filter: .restrictTo))
    }

    @Test func `a restriction to what is unknown is not empty`() throws {
        #expect(
            try findings(named([5])) == [
                "unknownProduct restrictTo.products[0]", "nothingAvailable ",
            ]
        )
    }

    @Test func `the first layer after which nothing is left is named`() throws {
        let layers = [
            FilterLayer(PaymentProductFilters(exclude: named([809, 840])), name: "account"),
            FilterLayer(PaymentProductFilters(restrictTo: named([809, 1])), name: "merchant"),
            FilterLayer(PaymentProductFilters(exclude: named([], ["cards"])), name: "session"),
            FilterLayer(PaymentProductFilters(), name: "user"),
        ]
        let finding = try #require(try Self.catalog.get().diagnose(layers).last)
        #expect(finding.code == .nothingAvailable)
        #expect(finding.place == FilterLocation(layer: 2))
        #expect(finding.layerName == "session")
    }

    @Test func `a catalog without products leaves nothing, whatever the filters`() throws {
        let empty = try PaymentProductCatalog([PaymentProduct]())
        #expect(empty.diagnose().map(\.code) == [.nothingAvailable])
        #expect(empty.diagnose().map(\.place) == [FilterLocation(layer: 0)])
        let unrestricted = PaymentProductFilters()
        #expect(empty.diagnose(unrestricted, unrestricted).map(\.place) == [FilterLocation(layer: 0)])
    }

    @Test func `every message says what to do`() throws {
        let layers = [
            FilterLayer(
                PaymentProductFilters(
                    restrictTo: named([1, 1, 5, 840], ["cards"]),
                    exclude: named([809, 6], ["Cards", "cards", "wallets", "what"])
                ),
                name: "session"
            ),
            FilterLayer(PaymentProductFilters(restrictTo: named())),
        ]
        let removal = "remove the entry"
        #expect(
            try messages(layers) == [
                "note: session: restrictTo.products[0]: product 1 is allowed already by a group "
                    + "in the same filter (session: restrictTo.groups[0]): \(removal)",
                "warning: session: restrictTo.products[0]: product 1 is excluded "
                    + "(session: exclude.groups[1]), and exclude always wins: "
                    + "\(removal) or the exclusion",
                "note: session: restrictTo.products[1]: product 1 stands in the same list before "
                    + "(session: restrictTo.products[0]): \(removal)",
                "warning: session: restrictTo.products[2]: product 5 is not in the catalog, "
                    + "so nothing is allowed by it: correct the id or remove the entry",
                "warning: session: restrictTo.products[3]: product 840 is excluded "
                    + "(session: exclude.groups[2]), and exclude always wins: "
                    + "\(removal) or the exclusion",
                "warning: session: restrictTo.groups[0]: every product of group `cards` is excluded, "
                    + "and exclude always wins: \(removal) or the exclusion",
                "error: session: exclude.products[1]: product 6 is not in the catalog, "
                    + "so nothing is excluded by it: correct the id or remove the entry",
                "error: session: exclude.groups[0]: group `Cards` is not in the catalog, "
                    + "so nothing is excluded by it: write `cards` if that is meant",
                "error: session: exclude.groups[3]: group `what` is not in the catalog, "
                    + "so nothing is excluded by it: correct the name or remove the entry",
                "error: layers[1].restrictTo: restrictTo is there and names nothing, "
                    + "so nothing is allowed: name a product or a group, or leave it out",
                "error: session: no product is left in any context: "
                    + "allow more in restrictTo, or exclude less",
            ]
        )
        let redundant = [
            FilterLayer(
                PaymentProductFilters(restrictTo: named([809]), exclude: named([1]))
            )
        ]
        #expect(
            try messages(redundant) == [
                "note: exclude.products[0]: no restrictTo lets product 1 through, "
                    + "so there is nothing to exclude: \(removal)"
            ]
        )
        let covered = [FilterLayer(PaymentProductFilters(exclude: named([1], ["cards"])))]
        #expect(
            try messages(covered) == [
                "note: exclude.products[0]: product 1 is excluded already by a group "
                    + "in the same filter (exclude.groups[0]): \(removal)"
            ]
        )
    }

    @Test func `what is found about the only layer as a whole is told without a place`() throws {
        let everything = named([809, 840], ["cards"])
        #expect(
            try messages([FilterLayer(PaymentProductFilters(exclude: everything))]) == [
                "error: no product is left in any context: "
                    + "allow more in restrictTo, or exclude less"
            ]
        )
    }

    @Test func `codes are those of the command line's contract`() {
        #expect(
            FilterDiagnostic.Code.allCases.map(\.rawValue) == [
                "unknownProduct", "unknownGroup", "duplicateEntry", "coveredByGroup",
                "defeatedRestriction", "redundantExclusion", "emptyRestriction",
                "nothingAvailable",
            ]
        )
        #expect(
            FilterDiagnostic.Severity.allCases.map(\.rawValue) == ["error", "warning", "note"]
        )
    }
}
