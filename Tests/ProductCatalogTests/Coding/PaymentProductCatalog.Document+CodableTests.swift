#if CodableSupport
import Foundation
import ProductCatalog
import TestSupport
import Testing

struct PaymentProductCatalogDocumentCodableTests {
    @Test func `the payment API's response is accepted as it is`() throws {
        let document = try JSONDecoder().decode(
            PaymentProductCatalog.Document.self,
            from: Data(
                """
                { "paymentProducts": [
                  { "accountsOnFile": [], "allowsInstallments": false, "allowsRecurring": true,
                    "allowsTokenization": false, "autoTokenized": false, "canBeIframed": false,
                    "displayHints": { "displayOrder": 20, "label": "Visa",
                                      "logo": "https://example.com/v.png" },
                    "fields": [ { "id": "cardNumber", "type": "numericstring" } ],
                    "id": 1, "maxAmount": 1000000, "minAmount": 100,
                    "mobileIntegrationLevel": "OPTIMISED", "paymentMethod": "card",
                    "paymentProductGroup": "cards", "usesRedirectionTo3rdParty": false },
                  { "id": 2147483647 } ] }
                """.utf8
            )
        )
        #expect(
            Array(try PaymentProductCatalog(document)) == [
                PaymentProduct(
                    id: 1,
                    label: "Visa",
                    paymentMethod: "card",
                    groups: ["cards"],
                    displayOrder: 20,
                    logo: "https://example.com/v.png",
                    allowsTokenization: false,
                    rules: PaymentProduct.Rules(
                        amountLimits: AmountLimits(minimum: 100, maximum: 1_000_000),
                        allowsInstallments: false
                    )
                ),
                PaymentProduct(id: 2_147_483_647),
            ]
        )
    }

    @Test func `decoding an encoded catalog returns the same products`() throws {
        try checkWorlds(seed: 1_000, cases: 76) { world in
            guard world.products.count <= 1_000 else { return true }
            let catalog = try world.catalog()
            let document = PaymentProductCatalog.Document(catalog)
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            guard !catalog.contains(where: \.hasSimilarAttributes) else {
                #expect(throws: EncodingError.self) { try encoder.encode(document) }
                return true
            }
            let encoded = try encoder.encode(document)
            let decoded = try JSONDecoder().decode(
                PaymentProductCatalog.Document.self,
                from: encoded
            )
            return try decoded == document
                && Array(PaymentProductCatalog(decoded)) == Array(catalog)
                && encoder.encode(decoded) == encoded
        }
    }
}
#endif
