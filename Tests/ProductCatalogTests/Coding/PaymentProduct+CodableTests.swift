#if CodableSupport
import Foundation
import ProductCatalog
import TestSupport
import Testing

struct PaymentProductCodableTests {
    private func decode(_ json: String) throws -> PaymentProduct {
        try JSONDecoder().decode([PaymentProduct].self, from: Data("[\(json)]".utf8))[0]
    }

    private func encode(_ product: PaymentProduct) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(product), as: UTF8.self)
    }

    // MARK: - Decoding

    @Test func `absent and null values don't constrain`() throws {
        let null = """
            { "id": 1, "paymentMethod": null, "paymentProductGroup": null,
              "paymentProductGroups": null, "displayHints": null, "allowsRecurring": null,
              "allowsInstallments": null, "allowsTokenization": null, "minAmount": null,
              "maxAmount": null, "countries": null, "currencies": null, "amountLimits": null,
              "exceptCountries": null, "attributes": null, "conditions": null }
            """
        #expect(try decode(null) == PaymentProduct(id: 1))
        #expect(try decode(#"{"id":1,"displayHints":{}}"#) == PaymentProduct(id: 1))
    }

    @Test func `the library's own keys extend those of the payment API`() throws {
        let product = try decode(
            """
            { "id": 1, "paymentProductGroup": "cards", "paymentProductGroups": ["schemes", "cards"],
              "countries": ["NL", "BE"], "currencies": [],
              "amountLimits": { "EUR": { "minAmount": 100 }, "JPY": { "maxAmount": -5 } } }
            """
        )
        let expected = PaymentProduct(
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
        #expect(product == expected)
        let other = try decode(
            #"{"id":1,"paymentProductGroup":"cards","paymentProductGroups":["schemes"]}"#
        )
        #expect(other.groups == ["schemes", "cards"])
    }

    @Test(arguments: [
        (#"{}"#, "0.id"), (#"{"id":"1"}"#, "0.id"), (#"{"id":1.5}"#, "0.id"),
        (#"{"id":9223372036854775808}"#, "0.id"),
        (#"{"id":1,"allowsRecurring":1}"#, "0.allowsRecurring"),
        (#"{"id":1,"minAmount":0.5}"#, "0.minAmount"),
        (#"{"id":1,"countries":["nl"]}"#, "0.countries.0"),
        (#"{"id":1,"currencies":["EUR","euro"]}"#, "0.currencies.1"),
        (#"{"id":1,"amountLimits":{"EUR":5}}"#, "0.amountLimits.EUR"),
        (#"{"id":1,"amountLimits":{"euro":{}}}"#, "0.amountLimits"),
        (#"{"id":1,"paymentProductGroups":["a",2]}"#, "0.paymentProductGroups.1"),
        (#"{"id":1,"displayHints":{"displayOrder":"2"}}"#, "0.displayHints.displayOrder"),
        (#"{"id":1,"exceptCountries":["TR","tr"]}"#, "0.exceptCountries.1"),
        (#"{"id":1,"attributes":{"channel":"web"}}"#, "0.attributes.channel"),
        (#"{"id":1,"attributes":{"channel":["web",5]}}"#, "0.attributes.channel.1"),
        (#"{"id":1,"conditions":{}}"#, "0.conditions"),
        (#"{"id":1,"conditions":[null]}"#, "0.conditions"),
        (#"{"id":1,"conditions":[{},{"maxAmount":0.5}]}"#, "0.conditions.1.maxAmount"),
        (#"{"id":1,"conditions":[{},{"country":["NL"]}]}"#, "0.conditions.1.country"),
        (#"{"id":1,"conditions":[{"id":1}]}"#, "0.conditions.0.id"),
    ])
    func `a value of the wrong type or form is rejected with its path`(
        json: String,
        path: String
    ) {
        let error = #expect(throws: DecodingError.self) { try decode(json) }
        #expect(error?.dottedPath.hasPrefix(path) == true, "\(String(describing: error))")
    }

    // MARK: - Encoding

    private let flags =
        #""allowsInstallments":true,"allowsRecurring":true,"allowsTokenization":true"#

    @Test func `absent values are omitted, and flags are always encoded`() throws {
        #expect(try encode(PaymentProduct(id: 1)) == "{\(flags),\"id\":1}")
    }

    @Test func `a single display hint is encoded by itself`() throws {
        for (product, hints) in [
            (PaymentProduct(id: 1, label: "Visa"), #""displayHints":{"label":"Visa"}"#),
            (PaymentProduct(id: 1, displayOrder: 2), #""displayHints":{"displayOrder":2}"#),
            (PaymentProduct(id: 1, logo: "l"), #""displayHints":{"logo":"l"}"#),
        ] {
            #expect(try encode(product) == "{\(flags),\(hints),\"id\":1}")
        }
    }

    @Test func `every property is encoded, with sorted codes`() throws {
        let product = PaymentProduct(
            id: 1,
            paymentMethod: "card",
            groups: ["b", "a"],
            allowsTokenization: false,
            rules: PaymentProduct.Rules(
                countries: ["NL", "BE"],
                currencies: ["USD", "EUR"],
                amountLimits: AmountLimits(minimum: 1, maximum: 2),
                amountLimitsByCurrency: ["EUR": AmountLimits(maximum: 3)],
                allowsRecurring: false,
                allowsInstallments: false
            )
        )
        #expect(
            try encode(product)
                == #"{"allowsInstallments":false,"allowsRecurring":false,"allowsTokenization":false,"#
                + #""amountLimits":{"EUR":{"maxAmount":3}},"countries":["BE","NL"],"#
                + #""currencies":["EUR","USD"],"id":1,"maxAmount":2,"minAmount":1,"#
                + #""paymentMethod":"card","paymentProductGroups":["b","a"]}"#
        )
    }

    // MARK: - Exceptions, attributes and conditions

    private let conditional = PaymentProduct(
        id: 1,
        rules: PaymentProduct.Rules(
            exceptCountries: ["TR", "NL"],
            attributes: ["channel": ["web", "app"], "b": [], "customerType": [""]]
        ),
        conditions: [
            PaymentProduct.Rules(),
            PaymentProduct.Rules(
                countries: ["NL", "IE"],
                exceptCountries: [],
                currencies: ["USD", "EUR"],
                amountLimits: AmountLimits(minimum: 1, maximum: 2),
                amountLimitsByCurrency: ["EUR": AmountLimits(maximum: 3)],
                allowsRecurring: false,
                allowsInstallments: false,
                attributes: ["channel": ["web", "app"]]
            ),
        ]
    )

    @Test func `conditions are encoded with sorted lists, and without what constrains nothing`()
        throws
    {
        #expect(
            try encode(conditional)
                == #"{"allowsInstallments":true,"allowsRecurring":true,"allowsTokenization":true,"#
                + #""attributes":{"b":[],"channel":["app","web"],"customerType":[""]},"#
                + #""conditions":[{},{"allowsInstallments":false,"allowsRecurring":false,"#
                + #""amountLimits":{"EUR":{"maxAmount":3}},"attributes":{"channel":["app","web"]},"#
                + #""countries":["IE","NL"],"currencies":["EUR","USD"],"exceptCountries":[],"#
                + #""maxAmount":2,"minAmount":1}],"exceptCountries":["NL","TR"],"id":1}"#
        )
        let empty = PaymentProduct(id: 1, conditions: [])
        #expect(try encode(empty) == #"{\#(flags),"conditions":[],"id":1}"#)
    }

    @Test func `an encoded product is decoded and parsed as the same product`() throws {
        for product in [conditional, PaymentProduct(id: 1, conditions: [])] {
            #expect(try decode(encode(product)) == product)
            #expect(try PaymentProduct(json: encode(product)) == product)
        }
    }

    /// `JSONEncoder` would keep one of them.
    @Test func `attributes whose names differ only in normalization aren't encoded`() {
        let rules = PaymentProduct.Rules(attributes: ["a": [], "e\u{301}": ["1"], "\u{e9}": ["2"]])
        for (product, path) in [
            (PaymentProduct(id: 1, rules: rules), ["attributes", "\u{e9}"]),
            (
                PaymentProduct(id: 1, conditions: [.init(), rules]),
                ["conditions", "Index 1", "attributes", "\u{e9}"]
            ),
        ] {
            let error = #expect(throws: EncodingError.self) { try encode(product) }
            guard case .invalidValue(let name as AttributeName, let context) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(name == "\u{e9}")
            #expect(context.codingPath.map(\.stringValue) == path)
            #expect(
                context.debugDescription.contains("differs from another one only in normalization")
            )
        }
    }
}
#endif
