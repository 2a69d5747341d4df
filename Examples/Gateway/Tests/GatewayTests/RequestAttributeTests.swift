import ProductCatalog
import Testing

@testable import gateway

struct RequestAttributeTests {
    @Test func `only attributes that the catalog names have default values`() throws {
        let catalog = try PaymentProductCatalog([
            Self.product(1, ["productsWithRedirects": ["shown"], "shipping": ["drone"]]),
            PaymentProduct(
                id: 2,
                conditions: [
                    PaymentProduct.Rules(attributes: ["channel": ["web"]]),
                    PaymentProduct.Rules(attributes: ["customerType": ["company"]]),
                ]
            ),
        ])
        #expect(
            RequestAttribute.defaults(for: catalog) == [
                "channel": "unknown", "customerType": "unknown", "productsWithRedirects": "shown",
            ]
        )
        #expect(RequestAttribute.defaults(for: try PaymentProductCatalog([])).isEmpty)
    }

    @Test func `an attribute that no request has causes a warning at its first product`() throws {
        let catalog = try PaymentProductCatalog([
            Self.product(1, ["channel": ["web"]]),
            PaymentProduct(
                id: 2,
                rules: PaymentProduct.Rules(attributes: ["chanel": ["web"]]),
                conditions: [
                    PaymentProduct.Rules(),
                    PaymentProduct.Rules(attributes: ["shipping": ["drone"]]),
                ]
            ),
            Self.product(3, ["chanel": ["web"], "shipping": []]),
        ])
        let advice =
            "so it constrains nothing: use one of `channel`, `customerType`, "
            + "`productsWithoutFields`, `productsWithoutInstructions`, `productsWithRedirects`"
        #expect(
            RequestAttribute.warnings(about: catalog) == [
                "paymentProducts[id=2].attributes: no request has the attribute `chanel`, "
                    + advice,
                "paymentProducts[id=2].conditions[1].attributes: no request has the attribute "
                    + "`shipping`, " + advice,
            ]
        )
    }

    static func product(
        _ id: PaymentProduct.ID,
        _ attributes: [AttributeName: Set<AttributeValue>]
    ) -> PaymentProduct {
        PaymentProduct(id: id, rules: PaymentProduct.Rules(attributes: attributes))
    }
}
