import ProductCatalog
import ProductFilter
import Testing

struct FilterLayerTests {
    private func reasons(note: String?) throws -> [AvailabilityReason] {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1, groups: ["cards"])])
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [2]),
            exclude: PaymentProductFilter(products: [1], groups: ["cards"])
        )
        return catalog.resolve([FilterLayer(filters, name: "risk", note: note)])
            .explanation(of: 1).reasons
    }

    @Test func `every reason of a layer repeats its note`() throws {
        let reasons = try reasons(note: "provider outage")
        #expect(reasons.map(\.note) == Array(repeating: "provider outage", count: 3))
        #expect(
            reasons.map(\.message) == [
                "excluded by its id (risk: exclude.products[0]): provider outage",
                "excluded by group `cards` (risk: exclude.groups[0]): provider outage",
                "not named by restrictTo (risk: restrictTo): provider outage",
            ]
        )
    }

    @Test func `invisible characters of a note are shown`() throws {
        let message = try reasons(note: "down\u{a0}\n").first?.message
        #expect(message?.hasSuffix(": down\\u{a0}\\u{a}") == true)
    }

    @Test(arguments: [nil, ""])
    func `no note and an empty one say nothing`(note: String?) throws {
        let reasons = try reasons(note: note)
        #expect(reasons.map(\.note) == [nil, nil, nil])
        #expect(reasons.first?.message == "excluded by its id (risk: exclude.products[0])")
    }

    @Test func `a layer is parsed with its name and its note`() throws {
        let layer = try FilterLayer(
            json: #"{"name":"risk","note":"outage","exclude":{"products":[1]}}"#
        )
        let exclude = PaymentProductFilter(products: [1])
        let filters = PaymentProductFilters(exclude: exclude)
        #expect(layer == FilterLayer(filters, name: "risk", note: "outage"))
        let error = #expect(throws: ParsingError.self) {
            try FilterLayer(json: #"{"name":1,"nota":"outage"}"#)
        }
        #expect(error?.faults.map(\.path) == ["name", "nota"])
    }
}
