import Foundation
import ProductCatalog
import TestSupport
import Testing

/// The catalog document: the payment API's own answer as it is, with keys of our own beside it.
struct DocumentTests {
    private func products(_ json: String) throws -> [PaymentProduct] {
        let document = try JSONDecoder().decode(
            PaymentProductCatalog.Document.self,
            from: Data("{\"paymentProducts\":[\(json)]}".utf8)
        )
        return Array(try PaymentProductCatalog(document))
    }

    @Test func `the payment API's own answer is read as it is`() throws {
        let products = try products(
            """
            { "accountsOnFile": [], "allowsInstallments": false, "allowsRecurring": true,
              "allowsTokenization": false, "autoTokenized": false, "canBeIframed": false,
              "displayHints": { "displayOrder": 20, "label": "Visa", "logo": "https://example.com/v.png" },
              "fields": [ { "id": "cardNumber", "type": "numericstring" } ],
              "id": 1, "maxAmount": 1000000, "minAmount": 100, "mobileIntegrationLevel": "OPTIMISED",
              "paymentMethod": "card", "paymentProductGroup": "cards", "usesRedirectionTo3rdParty": false },
            { "id": 2147483647 }
            """
        )
        #expect(
            products == [
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

    @Test func `what is absent or null constrains nothing`() throws {
        let null = """
            { "id": 1, "paymentMethod": null, "paymentProductGroup": null, "paymentProductGroups": null,
              "displayHints": null, "allowsRecurring": null, "allowsInstallments": null,
              "allowsTokenization": null, "minAmount": null, "maxAmount": null, "countries": null,
              "currencies": null, "amountLimits": null }
            """
        #expect(try products(null) == [PaymentProduct(id: 1)])
        #expect(try products("{\"id\":1,\"displayHints\":{}}") == [PaymentProduct(id: 1)])
    }

    @Test func `our own keys extend the payment API's`() throws {
        let products = try products(
            """
            { "id": 1, "paymentProductGroup": "cards", "paymentProductGroups": ["schemes", "cards"],
              "countries": ["NL", "BE"], "currencies": [],
              "amountLimits": { "EUR": { "minAmount": 100 }, "JPY": { "maxAmount": -5 } } }
            """
        )
        #expect(
            products == [
                PaymentProduct(
                    id: 1,
                    groups: ["schemes", "cards"],
                    rules: PaymentProduct.Rules(
                        countries: ["BE", "NL"],
                        currencies: [],
                        amountLimitsByCurrency: [
                            "EUR": AmountLimits(minimum: 100), "JPY": AmountLimits(maximum: -5),
                        ]
                    )
                )
            ]
        )
        #expect(
            try self.products(
                #"{"id":1,"paymentProductGroup":"cards","paymentProductGroups":["schemes"]}"#
            )[0].groups == ["schemes", "cards"]
        )
    }

    /// Formats other than JSON have such keys.
    @Test func `a key that is a number has its digits for a name`() {
        let key = AnyCodingKey(intValue: 12)
        #expect(key.stringValue == "12" && key.intValue == 12)
    }

    @Test(arguments: [
        (#"{}"#, "paymentProducts.0.id"),
        (#"{"id":"1"}"#, "paymentProducts.0.id"),
        (#"{"id":1.5}"#, "paymentProducts.0.id"),
        (#"{"id":9223372036854775808}"#, "paymentProducts.0.id"),
        (#"{"id":1,"allowsRecurring":1}"#, "paymentProducts.0.allowsRecurring"),
        (#"{"id":1,"minAmount":0.5}"#, "paymentProducts.0.minAmount"),
        (#"{"id":1,"countries":["nl"]}"#, "paymentProducts.0.countries.0"),
        (#"{"id":1,"currencies":["EUR","euro"]}"#, "paymentProducts.0.currencies.1"),
        (#"{"id":1,"amountLimits":{"EUR":5}}"#, "paymentProducts.0.amountLimits.EUR"),
        (#"{"id":1,"amountLimits":{"euro":{}}}"#, "paymentProducts.0.amountLimits"),
        (#"{"id":1,"paymentProductGroups":["a",2]}"#, "paymentProducts.0.paymentProductGroups.1"),
        (
            #"{"id":1,"displayHints":{"displayOrder":"2"}}"#,
            "paymentProducts.0.displayHints.displayOrder"
        ),
    ])
    func `a value of the wrong type or form is refused at its place`(
        product: String,
        place: String
    ) {
        #expect(throws: DecodingError.self) {
            do {
                _ = try products(product)
            } catch let error as DecodingError {
                #expect(error.dottedPath.hasPrefix(place), "\(error)")
                throw error
            }
        }
    }

    @Test func `a number that is no integer an id can have is told with what would be one`() {
        let error = #expect(throws: DecodingError.self) {
            try products(#"{"id":9223372036854775808}"#)
        }
        guard case .dataCorrupted(let context)? = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(
            context.debugDescription
                == "expected an integer from -9223372036854775808 to 9223372036854775807, "
                + "found another number"
        )
    }

    @Test func `a catalog that was written is read back the same`() throws {
        try checkWorlds(seed: 1_000, cases: 76) { world in
            guard world.products.count <= 1_000 else { return true }
            let catalog = try world.catalog()
            let document = PaymentProductCatalog.Document(catalog)
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            let written = try encoder.encode(document)
            let read = try JSONDecoder().decode(
                PaymentProductCatalog.Document.self,
                from: written
            )
            return try read == document
                && Array(PaymentProductCatalog(read)) == Array(catalog)
                && encoder.encode(read) == written
        }
    }

    @Test func `a context that was written is read back the same`() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let context = PaymentContext.random(using: &generator)
            let written = try JSONEncoder().encode(context)
            #expect(try JSONDecoder().decode(PaymentContext.self, from: written) == context)
        }
        #expect(
            try String(decoding: JSONEncoder().encode(PaymentContext.any), as: UTF8.self) == "{}"
        )
    }

    @Test func `of several unknown keys in a context the first in the alphabet is named`() {
        let body = Data(#"{"b":1,"zz":1,"aa":1,"country":"NL"}"#.utf8)
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(PaymentContext.self, from: body)
        }
        #expect(error?.dottedPath == "aa")
    }
}

extension DecodingError {
    /// Where the error is; a missing key stands at its own place.
    fileprivate var dottedPath: String {
        func path(_ keys: [any CodingKey]) -> String {
            keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
        }
        return switch self {
        case .keyNotFound(let key, let context): path(context.codingPath + [key])
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            path(context.codingPath)
        @unknown default: ""
        }
    }
}
