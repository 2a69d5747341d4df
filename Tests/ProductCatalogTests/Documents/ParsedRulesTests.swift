import ProductCatalog
import TestSupport
import Testing

/// Exceptions of countries, attributes and conditions in catalog documents.
struct ParsedRulesTests {
    private func product(_ members: String) throws -> PaymentProduct {
        try PaymentProduct(json: #"{"id":1,\#(members)}"#)
    }

    @Test func `exceptions of countries and attributes are parsed`() throws {
        let product = try product(
            #"""
            "exceptCountries": ["TR", "NL", "TR"],
            "attributes": { "channel" : [ "web", "app", "w\u0065b" ], "customerType": [""], "x": [] }
            """#
        )
        #expect(product.rules.exceptCountries == ["NL", "TR"])
        #expect(
            product.rules.attributes == [
                "channel": ["app", "web"], "customerType": [""], "x": [],
            ]
        )
        #expect(product.conditions == nil)
    }

    @Test func `a condition has the keys of the base rules`() throws {
        let members = #"""
            "countries": ["NL", "IE"], "exceptCountries": ["IE"], "currencies": ["EUR"],
            "minAmount": 1, "maxAmount": 5, "amountLimits": { "USD": { "maxAmount": 3 } },
            "allowsRecurring": false, "allowsInstallments": false, "attributes": { "a": ["b"] }
            """#
        let rules = PaymentProduct.Rules(
            countries: ["NL", "IE"],
            exceptCountries: ["IE"],
            currencies: ["EUR"],
            amountLimits: AmountLimits(minimum: 1, maximum: 5),
            amountLimitsByCurrency: ["USD": AmountLimits(maximum: 3)],
            allowsRecurring: false,
            allowsInstallments: false,
            attributes: ["a": ["b"]]
        )
        let product = try product(#"\#(members), "conditions": [{}, {\#(members)}, { }]"#)
        #expect(product.rules == rules)
        #expect(product.conditions == [PaymentProduct.Rules(), rules, PaymentProduct.Rules()])
    }

    @Test func `the rules of conditions and of products don't mix`() throws {
        let conditions = #""conditions":[{"countries":["NL"],"minAmount":2},{"maxAmount":1}]"#
        let expected = PaymentProduct(
            id: 1,
            rules: PaymentProduct.Rules(
                countries: ["BE"],
                amountLimits: AmountLimits(minimum: 3, maximum: 4)
            ),
            conditions: [
                PaymentProduct.Rules(countries: ["NL"], amountLimits: AmountLimits(minimum: 2)),
                PaymentProduct.Rules(amountLimits: AmountLimits(maximum: 1)),
            ]
        )
        let before = #""countries":["BE"],"minAmount":3"#
        #expect(try product(#"\#(before),\#(conditions),"maxAmount":4"#) == expected)
        #expect(try product(#"\#(conditions),\#(before),"maxAmount":4"#) == expected)
    }

    @Test func `null and empty attributes are the same as absent, but not empty lists`() throws {
        let null = #""exceptCountries":null,"attributes":null"#
        let plain = PaymentProduct(id: 1)
        #expect(try product(#"\#(null),"conditions":null"#) == plain)
        #expect(try product(#""attributes":{}"#) == plain)
        let nulls = #"""
            \#(null),"countries":null,"currencies":null,"minAmount":null,"maxAmount":null,
            "amountLimits":null,"allowsRecurring":null,"allowsInstallments":null
            """#
        #expect(try product(#""conditions":[{\#(nulls)}]"#).conditions == [PaymentProduct.Rules()])
        let empty = try product(#""exceptCountries":[],"conditions":[]"#)
        #expect(empty.rules.exceptCountries == [])
        #expect(empty.conditions == [])
    }

    @Test func `names and values that differ only in normalization are different`() throws {
        let (composed, decomposed) = ("\u{e9}", "e\u{301}")
        let product = try product(
            #""attributes":{"\#(composed)":["1"],"\#(decomposed)":["\#(composed)","\#(decomposed)"]}"#
        )
        #expect(product.rules.attributes.count == 2)
        #expect(product.rules.attributes[AttributeName(composed)] == ["1"])
        #expect(product.rules.attributes[AttributeName(decomposed)]?.count == 2)
    }

    @Test(arguments: [
        InvalidText(
            #"{"id":1,"exceptCountries":["TR",▸"tr"]}"#,
            .invalidCode,
            "exceptCountries[1]"
        ),
        InvalidText(#"{"id":1,"exceptCountries":▸"TR"}"#, .wrongType, "exceptCountries"),
        InvalidText(#"{"id":1,"attributes":▸["web"]}"#, .wrongType, "attributes"),
        InvalidText(#"{"id":1,"attributes":{"a":▸"web"}}"#, .wrongType, "attributes.a"),
        InvalidText(#"{"id":1,"attributes":{"a": ▸null}}"#, .wrongType, "attributes.a"),
        InvalidText(#"{"id":1,"attributes":{"a":["",▸5]}}"#, .wrongType, "attributes.a[1]"),
        InvalidText(#"{"id":1,"attributes":{"a":[▸null]}}"#, .wrongType, "attributes.a[0]"),
        InvalidText(#"{"id":1,"attributes":{▸"":["a"]}}"#, .emptyName, "attributes.``"),
        InvalidText(
            #"{"id":1,"attributes":{"é":[],"a":[],▸"\u00e9":[]}}"#,
            .duplicateKey,
            "attributes.`é`"
        ),
        InvalidText(#"{"id":1,"conditions":▸{}}"#, .wrongType, "conditions"),
        InvalidText(#"{"id":1,"conditions":[{},▸null]}"#, .wrongType, "conditions[1]"),
        InvalidText(
            #"{"id":1,"conditions":[{},{▸"country":["NL"]}]}"#,
            .unknownKey,
            "conditions[1].country"
        ),
        InvalidText(#"{"id":1,"conditions":[{▸"id":1}]}"#, .unknownKey, "conditions[0].id"),
        InvalidText(
            #"{"id":1,"conditions":[{▸"conditions":[]}]}"#,
            .unknownKey,
            "conditions[0].conditions"
        ),
        InvalidText(
            #"{"id":1,"conditions":[{"minAmount":1,▸"minAmount":1}]}"#,
            .duplicateKey,
            "conditions[0].minAmount"
        ),
        InvalidText(
            #"{"id":1,"conditions":[{},{"maxAmount":99,"minAmount":▸100}]}"#,
            .minimumAboveMaximum,
            "conditions[1].minAmount"
        ),
        InvalidText(
            #"{"id":1,"conditions":[{"amountLimits":{"EUR":{"minAmount":▸1,"maxAmount":0}}}]}"#,
            .minimumAboveMaximum,
            "conditions[0].amountLimits.EUR.minAmount"
        ),
        InvalidText(
            #"{"id":1,"conditions":[{"attributes":{▸"":[]}}]}"#,
            .emptyName,
            "conditions[0].attributes.``"
        ),
        InvalidText(
            #"{"id":1,"conditions":[{"countries":["NL"]},{"countries":[▸1]}]}"#,
            .wrongType,
            "conditions[1].countries[0]"
        ),
    ])
    func `a fault is reported at its place`(text: InvalidText) {
        expectFault(in: text) { () throws(ParsingError) in
            _ = try PaymentProduct(json: text.bytes)
        }
    }

    @Test func `an unknown key of a condition is reported with the known ones`() {
        let error = #expect(throws: ParsingError.self) {
            try product(#""conditions":[{"country":["NL"]}]"#)
        }
        #expect(
            error?.faults.map(\.message) == [
                "unknown key `country`: use `countries`, `exceptCountries`, `currencies`, "
                    + "`minAmount`, `maxAmount`, `amountLimits`, `allowsRecurring`, "
                    + "`allowsInstallments` or `attributes`"
            ]
        )
    }

    @Test func `lists with the same text are equal, wherever they are`() throws {
        let condition = #"{"countries":["NL","BE"],"attributes":{"a":["x]","y"],"b": ["x]","y"]}}"#
        let product = try product(
            #""exceptCountries":["NL","BE"],"countries":["NL","BE"],"conditions":[\#(condition),\#(condition)]"#
        )
        let expected = PaymentProduct.Rules(
            countries: ["NL", "BE"],
            attributes: ["a": ["x]", "y"], "b": ["x]", "y"]]
        )
        #expect(product.conditions == [expected, expected])
        #expect(product.rules.exceptCountries == ["NL", "BE"])
        #expect(product.rules.countries == ["NL", "BE"])
    }

    @Test func `the catalog of a parsed document answers by its conditions`() throws {
        let catalog = try PaymentProductCatalog(
            json: #"""
                {"paymentProducts":[{"id":1,"exceptCountries":["TR"],"attributes":{"channel":["web"]},
                "conditions":[{"countries":["CH"],"currencies":["CHF"]},{"countries":["NL","TR"]}]}]}
                """#
        )
        func isAllowed(
            _ country: CountryCode?,
            _ currency: CurrencyCode?,
            channel: AttributeValue = "web"
        ) -> Bool {
            let context = PaymentContext(
                country: country,
                currency: currency,
                attributes: ["channel": channel]
            )
            return !catalog.products(allowedIn: context).isEmpty
        }
        #expect(isAllowed("CH", "CHF") && isAllowed("NL", "EUR") && isAllowed(nil, "EUR"))
        #expect(!isAllowed("CH", "EUR") && !isAllowed("TR", "EUR") && !isAllowed("DE", "CHF"))
        #expect(!isAllowed("NL", "EUR", channel: "app"))
    }
}
