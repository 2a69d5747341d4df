import ProductCatalog
import ProductFilter
import Testing

/// The code, the severity, the path and the message of each diagnostic.
struct FilterDiagnosticTests {
    private let catalog: PaymentProductCatalog

    init() throws {
        catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards", "schemes"]),
            PaymentProduct(id: 2, groups: ["cards"]),
            PaymentProduct(id: 809),
            PaymentProduct(id: 840, groups: ["wallets", "Wallets"]),
        ])
    }

    private func descriptions(_ layers: [FilterLayer]) -> [String] {
        catalog.diagnose(layers).map(\.description)
    }

    private func named(
        _ products: [PaymentProduct.ID] = [],
        _ groups: [PaymentProductGroup.ID] = []
    ) -> PaymentProductFilter {
        PaymentProductFilter(products: products, groups: groups)
    }

    @Test func `every code has a severity and a path`() {
        let filters = PaymentProductFilters(
            restrictTo: named([5, 1, 1], ["cards", "none"]),
            exclude: named([6, 2, 809], ["Cards", "cards"])
        )
        let layers = [
            FilterLayer(filters),
            FilterLayer(PaymentProductFilters(restrictTo: named())),
        ]
        let root = "paymentProductFilters"
        // The second layer allows nothing, so that no exclusion is redundant.
        #expect(
            catalog.diagnose(layers).map { "\($0.severity) \($0.code) \($0.path)" } == [
                "warning unknownProduct \(root).restrictTo.products[0]",
                "note coveredByGroup \(root).restrictTo.products[1]",
                "warning defeatedRestriction \(root).restrictTo.products[1]",
                "note duplicateEntry \(root).restrictTo.products[2]",
                "warning defeatedRestriction \(root).restrictTo.groups[0]",
                "warning unknownGroup \(root).restrictTo.groups[1]",
                "warning unknownProduct \(root).exclude.products[0]",
                "note coveredByGroup \(root).exclude.products[1]",
                "error unknownGroup \(root).exclude.groups[0]",
                "error emptyRestriction \(root).restrictTo",
                "error nothingAvailable \(root)",
            ]
        )
        let redundant = catalog.diagnose(
            PaymentProductFilters(restrictTo: named([809]), exclude: named([1]))
        )
        #expect(redundant.map(\.code) == [.redundantExclusion])
        #expect(redundant.map(\.severity) == [.note])
        #expect(redundant.map(\.path) == ["\(root).exclude.products[0]"])
    }

    @Test func `a diagnostic is a finding`() {
        func line(_ finding: some Finding) -> String {
            "\(finding.severity.rawValue) \(finding.code.rawValue) \(finding.path)"
        }
        let diagnostics = catalog.diagnose(PaymentProductFilters(exclude: named([5])))
        #expect(
            diagnostics.map { line($0) } == [
                "warning unknownProduct paymentProductFilters.exclude.products[0]"
            ]
        )
    }

    @Test func `a description has the severity, the location and what to do`() {
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
            descriptions(layers) == [
                "note: session: restrictTo.products[0]: product 1 is already allowed by a group "
                    + "in the same filter (session: restrictTo.groups[0]): \(removal)",
                "warning: session: restrictTo.products[0]: product 1 is excluded "
                    + "(session: exclude.groups[1]), and exclude always wins: "
                    + "\(removal) or the exclusion",
                "note: session: restrictTo.products[1]: product 1 is already in the same list "
                    + "(session: restrictTo.products[0]): \(removal)",
                "warning: session: restrictTo.products[2]: product 5 isn't in the catalog, "
                    + "so nothing is allowed by it: correct the id or remove the entry",
                "warning: session: restrictTo.products[3]: product 840 is excluded "
                    + "(session: exclude.groups[2]), and exclude always wins: "
                    + "\(removal) or the exclusion",
                "warning: session: restrictTo.groups[0]: every product of group `cards` is excluded, "
                    + "and exclude always wins: \(removal) or the exclusion",
                "warning: session: exclude.products[1]: product 6 isn't in the catalog, "
                    + "so nothing is excluded by it: correct the id or remove the entry",
                "error: session: exclude.groups[0]: group `Cards` isn't in the catalog, "
                    + "so nothing is excluded by it: did you mean `cards`?",
                "error: session: exclude.groups[3]: group `what` isn't in the catalog, "
                    + "so nothing is excluded by it: correct the name or remove the entry",
                "error: layers[1].restrictTo: restrictTo is present but empty, "
                    + "so nothing is allowed: name a product or a group, or remove restrictTo",
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
            descriptions(redundant) == [
                "note: exclude.products[0]: no restrictTo allows product 1, "
                    + "so there is nothing to exclude: \(removal)"
            ]
        )
        let covered = [FilterLayer(PaymentProductFilters(exclude: named([1], ["cards"])))]
        #expect(
            descriptions(covered) == [
                "note: exclude.products[0]: product 1 is already excluded by a group "
                    + "in the same filter (exclude.groups[0]): \(removal)"
            ]
        )
    }

    @Test func `the description of a diagnostic of the only layer has no location`() {
        let everything = named([809, 840], ["cards"])
        #expect(
            descriptions([FilterLayer(PaymentProductFilters(exclude: everything))]) == [
                "error: no product is left in any context: "
                    + "allow more in restrictTo, or exclude less"
            ]
        )
    }

    @Test func `codes and severities are stable`() {
        #expect(
            FilterDiagnostic.Code.allCases.map(\.rawValue) == [
                "unknownProduct", "unknownGroup", "duplicateEntry", "coveredByGroup",
                "defeatedRestriction", "redundantExclusion", "emptyRestriction",
                "nothingAvailable", "emptyCatalog", "unknownAttribute",
            ]
        )
        #expect(
            FindingSeverity.allCases.map(\.rawValue) == ["error", "warning", "note"]
        )
    }
}
