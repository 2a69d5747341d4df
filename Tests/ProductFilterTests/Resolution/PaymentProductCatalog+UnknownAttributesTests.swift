import ProductCatalog
import ProductFilter
import Testing

struct UnknownAttributesTests {
    private static let catalog = Result {
        try PaymentProductCatalog([
            PaymentProduct(id: 1, rules: PaymentProduct.Rules(attributes: ["channel": ["web"]])),
            PaymentProduct(
                id: 2,
                conditions: [PaymentProduct.Rules(attributes: ["customerType": ["company"]])]
            ),
        ])
    }

    @Test func `attributes that a rule or a condition names are known, with any value`() throws {
        let catalog = try Self.catalog.get()
        #expect(catalog.attributeNames == ["channel", "customerType"])
        let context = PaymentContext(attributes: ["channel": "", "customerType": "other"])
        #expect(catalog.unknownAttributes(in: context).isEmpty)
        try catalog.rejectUnknownAttributes(in: context)
    }

    @Test func `an attribute that no product names is reported, with a near miss`() throws {
        let catalog = try Self.catalog.get()
        let context = PaymentContext(
            attributes: ["chanel": "web", "device": "phone", "customerType": "company", "": "x"]
        )
        let unknown = catalog.unknownAttributes(in: context)
        #expect(unknown.map(\.code) == [.unknownAttribute, .unknownAttribute, .unknownAttribute])
        #expect(unknown.map(\.severity) == [.warning, .error, .warning])
        #expect(unknown.map(\.nearMiss) == [nil, "channel", nil])
        #expect(unknown.map(\.location) == [nil, nil, nil])
        #expect(
            unknown.map(\.description) == [
                "warning: context.attributes.``: no product of the catalog names the attribute with an "
                    + "empty name, so it constrains nothing: correct the name or remove the attribute",
                "error: context.attributes.chanel: no product of the catalog names attribute `chanel`, "
                    + "so it constrains nothing: did you mean `channel`?",
                "warning: context.attributes.device: no product of the catalog names attribute "
                    + "`device`, so it constrains nothing: correct the name or remove the attribute",
            ]
        )
        let error = #expect(throws: FilterError.self) {
            try catalog.rejectUnknownAttributes(in: context)
        }
        #expect(error?.faults == unknown)
        let response = try ErrorResponse(errorID: "1", #require(error))
        #expect(response.errors.map(\.propertyName) == unknown.map(\.path))
    }
}
