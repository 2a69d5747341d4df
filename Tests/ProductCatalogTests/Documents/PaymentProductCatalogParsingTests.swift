import ProductCatalog
import TestSupport
import Testing

/// Catalog documents are parsed as strictly as requests, and every fault has its place.
struct PaymentProductCatalogParsingTests {
    private func error(in text: String, _ options: ParsingOptions = .init()) -> ParsingError? {
        #expect(throws: ParsingError.self) {
            try PaymentProductCatalog(json: text, options: options)
        }
    }

    private func catalog(_ product: String) throws -> PaymentProductCatalog {
        try PaymentProductCatalog(json: #"{"paymentProducts":[\#(product)]}"#)
    }

    @Test func `all keys of a product are parsed`() throws {
        let catalog = try catalog(
            #"""
            { "id": 1, "paymentMethod": "card", "paymentProductGroup": "cards",
              "paymentProductGroups": ["schemes", "cards\u0031"],
              "displayHints": { "displayOrder": 20, "label": "Visa", "logo": "https://example/1" },
              "allowsRecurring": false, "allowsInstallments": false, "allowsTokenization": false,
              "minAmount": 100, "maxAmount": 1200000, "countries": ["NL", "IE"],
              "currencies": ["EUR", "USD"],
              "amountLimits": { "USD": { "minAmount": 100, "maxAmount": 500000 }, "EUR": {} } }
            """#
        )
        #expect(
            Array(catalog) == [
                PaymentProduct(
                    id: 1,
                    label: "Visa",
                    paymentMethod: "card",
                    groups: ["schemes", "cards1", "cards"],
                    displayOrder: 20,
                    logo: "https://example/1",
                    allowsTokenization: false,
                    rules: PaymentProduct.Rules(
                        countries: ["NL", "IE"],
                        currencies: ["EUR", "USD"],
                        amountLimits: AmountLimits(minimum: 100, maximum: 1_200_000),
                        amountLimitsByCurrency: [
                            "USD": AmountLimits(minimum: 100, maximum: 500_000),
                            "EUR": AmountLimits(),
                        ],
                        allowsRecurring: false,
                        allowsInstallments: false
                    )
                )
            ]
        )
    }

    @Test func `null is the same as absent, except for ids and products`() throws {
        let keys = [
            "paymentMethod", "paymentProductGroup", "paymentProductGroups", "displayHints",
            "displayHintsList", "allowsRecurring", "allowsInstallments", "allowsTokenization",
            "minAmount", "maxAmount", "countries", "exceptCountries", "currencies", "amountLimits",
            "attributes", "conditions",
        ]
        let nulls = keys.map { "\"\($0)\":null" }.joined(separator: ",")
        #expect(try Array(catalog(#"{"id":1,\#(nulls)}"#)) == [PaymentProduct(id: 1)])
        #expect(error(in: #"{"paymentProducts":[{"id":null}]}"#)?.faults.count == 1)
        #expect(error(in: #"{"paymentProducts":null}"#)?.faults.count == 1)
    }

    @Test(arguments: [
        // What JSONDecoder accepts or doesn't place.
        InvalidText(
            #"{"paymentProducts":[{"id":1,"countries":["NL"],▸"countries":["BE"]}]}"#,
            .duplicateKey,
            "paymentProducts[0].countries"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":1,"maxAmount":1,▸"maxAmount":2}]}"#,
            .duplicateKey,
            "paymentProducts[0].maxAmount"
        ),
        InvalidText(
            #"{"paymentProducts":[],▸"paymentProducts":[{"id":1}]}"#,
            .duplicateKey,
            "paymentProducts"
        ),
        InvalidText(#"{"paymentProducts":[{"id":1}▸,]}"#, .trailingComma, "paymentProducts"),
        InvalidText(
            #"{"paymentProducts":[{"id":1,"maxAmount":▸1e3}]}"#,
            .wrongType,
            "paymentProducts[0].maxAmount"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":1,"minAmount":▸0.01}]}"#,
            .wrongType,
            "paymentProducts[0].minAmount"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":1 ▸"minAmount":1}]}"#,
            .unexpectedCharacter,
            "paymentProducts[0]"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":1,"amountLimits":{▸"eur":{}}}]}"#,
            .invalidCode,
            "paymentProducts[0].amountLimits.eur"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":1,"amountLimits":{"EUR":{▸"maxAmmount":1}}}]}"#,
            .unknownKey,
            "paymentProducts[0].amountLimits.EUR.maxAmmount"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":1,"amountLimits":{"EUR":▸null}}]}"#,
            .wrongType,
            "paymentProducts[0].amountLimits.EUR"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":1,"amountLimits":{"EUR":{},▸"EUR":{}}}]}"#,
            .duplicateKey,
            "paymentProducts[0].amountLimits.EUR"
        ),
        InvalidText("▸\u{feff}{\"paymentProducts\":[]}", .byteOrderMark),
        // What doesn't make a catalog.
        InvalidText(#"{"paymentProducts":[{"id":▸0}]}"#, .idOutOfRange, "paymentProducts[0].id"),
        InvalidText(
            #"{"paymentProducts":[{"id":▸2147483648}]}"#,
            .idOutOfRange,
            "paymentProducts[0].id"
        ),
        InvalidText(#"{"paymentProducts":[▸{"label":1}]}"#, .missingKey, "paymentProducts[0]"),
        InvalidText(
            #"{"paymentProducts":[{"id":3},{"id":1},{"id":2},{"id":▸1}]}"#,
            .duplicateValue,
            "paymentProducts[3].id"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":3},{"id":▸3}]}"#,
            .duplicateValue,
            "paymentProducts[1].id"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":1,"paymentProductGroups":["a","b",▸"a"]}]}"#,
            .duplicateValue,
            "paymentProducts[0].paymentProductGroups[2]"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":1,"paymentProductGroups":["a",▸""]}]}"#,
            .emptyName,
            "paymentProducts[0].paymentProductGroups[1]"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":1,"paymentProductGroup":▸""}]}"#,
            .emptyName,
            "paymentProducts[0].paymentProductGroup"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":1,"maxAmount":99,"minAmount":▸100}]}"#,
            .minimumAboveMaximum,
            "paymentProducts[0].minAmount"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":1,"amountLimits":{"USD":{"minAmount":▸1,"maxAmount":0}}}]}"#,
            .minimumAboveMaximum,
            "paymentProducts[0].amountLimits.USD.minAmount"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":1,"countries":["NL",▸"nl"]}]}"#,
            .invalidCode,
            "paymentProducts[0].countries[1]"
        ),
        InvalidText(
            #"{"paymentProducts":[{"id":1,"countries":▸"NL"}]}"#,
            .wrongType,
            "paymentProducts[0].countries"
        ),
        InvalidText(#"▸{"products":[]}"#, .missingKey), InvalidText("▸[]", .wrongType),
        InvalidText(#"{"paymentProducts":[]}▸ {}"#.replacing("▸ ", with: " ▸"), .trailingData),
    ])
    func `a fault is reported at its place`(text: InvalidText) {
        expectFault(in: text) { () throws(ParsingError) in
            _ = try PaymentProductCatalog(json: text.bytes)
        }
    }

    @Test func `faults of all kinds are listed at once, in the order of the text`() {
        let text = #"""
            {"paymentProducts": [
              {"id": "1", "countries": ["nl"], "minAmount": 0.01},
              {"id": 7, "maxAmount": 5, "minAmount": 10, "id": 8},
              {"id": 7, "amountLimits": {"eur": {}, "EUR": {"max": 1}}},
              {"minAmount": 1}
            ]}
            """#
        #expect(
            error(in: text)?.description == #"""
                2:10: paymentProducts[0].id: expected an integer without quotes, found `"1"`
                2:29: paymentProducts[0].countries[0]: expected a country code: two letters from A to Z, found `"nl"`
                2:49: paymentProducts[0].minAmount: expected an integer, without fraction or exponent, found `0.01`
                3:42: paymentProducts[1].minAmount: expected a minimum of at most 5, the maximum, found `10`
                3:46: paymentProducts[1].id: duplicate key `id`: write it once
                4:10: paymentProducts[2].id: expected an id other than that of paymentProducts[1], found `7`
                4:30: paymentProducts[2].amountLimits.eur: expected a currency code: three letters from A to Z, found `eur`
                4:49: paymentProducts[2].amountLimits.EUR.max: unknown key `max`: use `minAmount` or `maxAmount`
                5:3: paymentProducts[3]: missing key `id`: add it
                """#
        )
    }

    /// A host's file that contains a catalog.
    private struct Shop: JSONParsable {
        var name: Int?
        var catalog: PaymentProductCatalog?

        private enum Key: String, CaseIterable {
            case name, catalog
        }

        private static let keys = JSONKeys<Key>()

        init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
            guard try json.openObject(in: text) else { return }
            while try json.nextMember(in: text) {
                switch json.key(among: Self.keys, in: text) {
                case .name: name = try json.integer(in: text)
                case .catalog: catalog = try PaymentProductCatalog(parsing: &json, in: text)
                case nil: try json.rejectMember(expected: Self.keys.list, in: text)
                }
            }
        }
    }

    @Test(arguments: [
        (#"{"name":"1","catalog":{"paymentProducts":[{"id":1}]},"x":0}"#, ["name", "x"]),
        (
            #"{"catalog":{"paymentProducts":[{"id":"1"}]},"name":"2"}"#,
            ["catalog.paymentProducts[0].id", "name"]
        ),
    ])
    func `faults around a catalog in another object are all listed`(text: String, paths: [String]) {
        let error = #expect(throws: ParsingError.self) { try Shop(json: text) }
        #expect(error?.faults.map(\.path) == paths)
    }

    @Test(arguments: [
        ("displayHints", "5"), ("displayHintsList", "{}"), ("displayHintsList", "[5]"),
        ("paymentProductGroup", "5"), ("paymentProductGroups", "{}"),
        ("paymentProductGroups", "[5]"), ("countries", "{}"), ("currencies", "[5]"),
        ("amountLimits", "[]"), ("allowsRecurring", "1"), ("allowsInstallments", "\"yes\""),
        ("allowsTokenization", "[]"), ("minAmount", "\"5\""), ("maxAmount", "{}"),
        ("paymentMethod", "5"), ("exceptCountries", "{}"), ("attributes", "[]"),
        ("attributes", "{\"a\":\"b\"}"), ("conditions", "{}"), ("conditions", "[[]]"),
    ])
    func `a value of the wrong type is rejected`(key: String, value: String) {
        let error = error(in: #"{"paymentProducts":[{"id":1,"\#(key)":\#(value)}]}"#)
        #expect(error?.faults.map(\.code) == [.wrongType])
    }

    @Test func `keys in display hints and limits may be null, and unknown in display hints`() throws
    {
        let hints = #""displayHints":{"displayOrder":null,"label":null,"logo":null,"mask":[{}]}"#
        let limits = #""amountLimits":{"EUR":{"minAmount":null,"maxAmount":null}}"#
        let rules = PaymentProduct.Rules(amountLimitsByCurrency: ["EUR": AmountLimits()])
        #expect(
            try Array(catalog(#"{"id":1,\#(hints),\#(limits)}"#)) == [
                PaymentProduct(id: 1, rules: rules)
            ]
        )
    }

    @Test func `a single product is parsed, and its codes may have escape sequences`() throws {
        let product = try PaymentProduct(json: #"{"id":1,"countries":["N\u004c","BE"]}"#)
        #expect(product.rules.countries == ["NL", "BE"])
        #expect(throws: ParsingError.self) { try PaymentProduct(json: "7") }
    }

    @Test func `duplicates are found in long lists of groups`() throws {
        let names = (0..<40).map { "\"group-\($0)\"" }
        let list = names.joined(separator: ",")
        #expect(
            try catalog(#"{"id":1,"paymentProductGroups":[\#(list)]}"#).first?.groups.count == 40
        )
        for name in [names[0], names[7], names[8], names[39]] {
            let text = #"{"paymentProducts":[{"id":1,"paymentProductGroups":[\#(list),\#(name)]}]}"#
            #expect(
                error(in: text)?.faults.map(\.path) == [
                    "paymentProducts[0].paymentProductGroups[40]"
                ]
            )
        }
    }

    @Test func `a list that doesn't end is rejected`() {
        let error = error(in: #"{"paymentProducts":[{"id":1,"countries":["NL","BE""#)
        #expect(error?.faults.map(\.code) == [.unexpectedEnd])
    }

    @Test func `faults are limited`() {
        let products = (0..<200).map { _ in #"{"id":0}"# }.joined(separator: ",")
        let error = error(in: #"{"paymentProducts":[\#(products)]}"#, .init(faultLimit: 10))
        #expect(error?.faults.count == 10)
        #expect(error?.hasMoreFaults == true)
    }

    @Test func `the first display hints of a list serve as display hints`() throws {
        let list = #""displayHintsList":[{"label":"A","displayOrder":2},{"label":"B"}]"#
        #expect(try catalog(#"{"id":1,\#(list)}"#).first?.label == "A")
        #expect(try catalog(#"{"id":1,\#(list)}"#).first?.displayOrder == 2)
        for product in [
            #"{"id":1,\#(list),"displayHints":{"label":"C"}}"#,
            #"{"id":1,"displayHints":{"label":"C"},\#(list)}"#,
        ] {
            #expect(try catalog(product).first?.label == "C")
            #expect(try catalog(product).first?.displayOrder == nil)
        }
        #expect(try catalog(#"{"id":1,"displayHintsList":[]}"#).first?.label == nil)
    }

    @Test func `a misspelled key is a warning with the product and the key`() throws {
        let catalog = try PaymentProductCatalog(
            json: #"""
                {"paymentProducts":[{"country":["NL"],"id":7},{"id":8,"max_amount":5,"fields":[]}],
                 "payment_products":[]}
                """#
        )
        #expect(
            catalog.warnings.map(\.path) == [
                "paymentProducts[id=7].country", "paymentProducts[id=8].max_amount",
                "payment_products",
            ]
        )
        #expect(catalog.warnings.map(\.product) == [7, 8, nil])
        #expect(catalog.warnings.allSatisfy { $0.code == .misspelledKey })
    }

    @Test func `each unknown key has its own suggestion, however many there are`() throws {
        let keys = (0..<50).flatMap { number in
            ["other\(number)", String(repeating: "_", count: number) + "country"]
        }
        let members = keys.map { ",\"\($0)\":0" }.joined()
        let products = (1...3).map { "{\"id\":\($0)\(members)}" }.joined(separator: ",")
        let catalog = try PaymentProductCatalog(json: #"{"paymentProducts":[\#(products)]}"#)
        let warnings = catalog.warnings.filter { $0.code == .misspelledKey }
        #expect(warnings.count == 150)
        #expect(warnings.allSatisfy { $0.path.contains("country") })
    }

    @Test func `products with the same lists share no more than the lists`() throws {
        let lists = [
            #"["a]","b"]"#, #"["a]","c"]"#, #"["a]","b"]"#, #"["a"]"#, #"["a", "b"]"#, #"[ ]"#,
        ]
        let products = (lists + lists).enumerated().map { position, groups in
            #"{"id":\#(position + 1),"paymentProductGroups":\#(groups),"countries":["NL","BE"]}"#
        }
        let catalog = try PaymentProductCatalog(
            json: #"{"paymentProducts":[\#(products.joined(separator: ","))]}"#
        )
        let groups: [[PaymentProductGroup.ID]] = [
            ["a]", "b"], ["a]", "c"], ["a]", "b"], ["a"], ["a", "b"], [],
        ]
        #expect(catalog.map(\.groups) == groups + groups)
        #expect(catalog.allSatisfy { $0.rules.countries == ["NL", "BE"] })
    }

    @Test func `a list with a fault is reported for every product that has it`() {
        let products = (1...3).map { #"{"id":\#($0),"countries":["NL","nl"]}"# }
        let text = #"{"paymentProducts":[\#(products.joined(separator: ","))]}"#
        #expect(
            error(in: text)?.faults.map(\.path)
                == (0..<3).map {
                    "paymentProducts[\($0)].countries[1]"
                }
        )
    }

    @Test func `the vendor's documents load with the right warnings`() throws {
        let first = try PaymentProductCatalog(json: VendorDocuments.firstGeneration)
        #expect(first.map(\.id) == [320, 1])
        #expect(first.warnings.isEmpty)
        let second = try PaymentProductCatalog(json: VendorDocuments.secondGeneration)
        #expect(second[id: 117]?.label == "Maestro")
        #expect(second.warnings.map(\.code) == [.similarGroups])
    }
}
