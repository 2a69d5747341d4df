import Foundation
import HTTPTypes
import ProductCatalog
import ProductFilter
import Testing

@testable import gateway

struct ReferenceFilesTests {
    @Test func `without files, every merchant is accepted and the sample catalog is used`() throws {
        let data = try ReferenceFiles().load()
        #expect(data.catalog.count == 134)
        #expect(data.resolve(nil, for: try data.merchant("any")).admittedProducts.count == 134)
        #expect(data.paymentProduct(forToken: "any") == nil)
    }

    @Test func `a merchant's filters are a separate layer`() throws {
        let data = try load(merchants: Self.merchants)
        let resolved = data.resolve(
            PaymentProductFilters(restrictTo: PaymentProductFilter(groups: ["cards"])),
            for: try data.merchant("1234")
        )
        #expect(resolved.layers.map(\.name) == ["merchant", "session"])
        #expect(resolved.explanation(of: 2).reasons.map(\.layerName) == ["merchant"])
        #expect(resolved.explanation(of: 840).reasons.map(\.layerName) == ["session"])
    }

    @Test func `a merchant has a note and an order`() throws {
        let data = try load(
            merchants: """
                {"merchants":[{"merchantId":"1234","note":"provider outage","first":[840,1],
                  "firstByCountry":{"NL":[809],"BE":[]},
                  "paymentProductFilters":{"exclude":{"products":[2]}}}]}
                """
        )
        let merchant = try data.merchant("1234")
        #expect(merchant.first == [840, 1])
        #expect(merchant.firstByCountry == ["NL": [809], "BE": []])
        let exclusion = PaymentProductFilters(exclude: PaymentProductFilter(products: [2]))
        #expect(
            data.resolve(exclusion, for: merchant).explanation(of: 2).reasons.map(\.message) == [
                "excluded by its id (merchant: exclude.products[0]): provider outage",
                "excluded by its id (session: exclude.products[0])",
            ]
        )
    }

    @Test func `an unknown merchant is rejected`() throws {
        let data = try load(merchants: Self.merchants)
        let error = #expect(throws: APIError.self) {
            _ = try data.merchant("12345")
        }
        #expect(error?.status == .forbidden)
    }

    @Test func `expired tokens are ignored`() throws {
        let data = try load(
            tokens: """
                {"tokens":[{"token":"a","paymentProductId":1},{"token":"b","paymentProductId":1,"expired":true},
                           {"token":"c","paymentProductId":840,"expired":false}]}
                """
        )
        #expect(data.paymentProduct(forToken: "a") == 1)
        #expect(data.paymentProduct(forToken: "b") == nil)
        #expect(data.paymentProduct(forToken: "c") == 840)
    }

    @Test(arguments: [
        (
            #"{"merchants":[{"merchantId":"1","paymentProductFilter":{}}]}"#,
            [
                "1:33: merchants[0].paymentProductFilter: unknown key",
                "1:15: merchants[0]: missing key",
            ]
        ),
        (
            #"{"merchants":[{"merchantId":"1","paymentProductFilters":{"restricTo":{}}}]}"#,
            ["1:58: merchants[0].paymentProductFilters.restricTo: unknown key `restricTo`"]
        ),
        (
            #"{"merchants":[{"merchantId":"1","paymentProductFilters":{}},"#
                + "\n" + #" {"paymentProductFilters":{},"merchantId": "1"}]}"#,
            ["2:44: merchants[1].merchantId: expected each merchant once, found `1` again"]
        ),
        (
            #"{"merchants":[{"merchantId":"1","paymentProductFilters":{},"paymentProductFilters":{}}]}"#,
            ["1:60: merchants[0].paymentProductFilters: duplicate key"]
        ),
        (
            #"{"merchants":[{"merchantId":"1","paymentProductFilters":{"exclude":{},"exclude":{}}}]}"#,
            ["1:71: merchants[0].paymentProductFilters.exclude: duplicate key"]
        ),
        (
            #"{"merchants":[{"merchantId":1,"paymentProductFilters":null}]}"#,
            [
                "1:29: merchants[0].merchantId: expected a string",
                "1:55: merchants[0].paymentProductFilters",
            ]
        ),
        (
            #"{"merchants":[{"merchantId":"1","paymentProductFilters":{},"Note":"a","note":null}]}"#,
            [
                "1:60: merchants[0].Note: unknown key `Note`",
                "1:78: merchants[0].note: expected a string, found `null`",
            ]
        ),
        (
            #"{"merchants":[{"merchantId":"1","paymentProductFilters":{},"note":"","first":[]}]}"#,
            [
                "1:67: merchants[0].note: expected a note that isn't empty, or no note, "
                    + #"found `""`"#
            ]
        ),
        (
            #"{"merchants":[{"merchantId":"1","paymentProductFilters":{},"first":[1, 2,1,"x"]}]}"#,
            [
                "1:74: merchants[0].first[2]: expected each product once, found `1` again",
                "1:76: merchants[0].first[3]: expected a product id, found",
            ]
        ),
        (
            #"{"merchants":[{"merchantId":"1","paymentProductFilters":{},"first":{}}]}"#,
            ["1:68: merchants[0].first: expected a list, found an object"]
        ),
        (
            #"{"merchants":[{"merchantId":"1","paymentProductFilters":{},"firstByCountry":"#
                + #"{"nl":[1],"NL":[1,1],"NL":[2],"BE":null}}]}"#,
            [
                "1:78: merchants[0].firstByCountry.nl: expected a country code",
                "1:95: merchants[0].firstByCountry.NL[1]: expected each product once, found `1` again",
                "1:98: merchants[0].firstByCountry.NL: duplicate key",
                "1:112: merchants[0].firstByCountry.BE: expected a list, found `null`",
            ]
        ),
        (
            #"{"merchants":[{"merchantId":"1","paymentProductFilters":{},"firstByCountry":[1]}]}"#,
            ["1:77: merchants[0].firstByCountry: expected an object, found a list"]
        ),
        (#"{"merchants":[],"merchants":[]}"#, ["1:17: merchants: duplicate key"]),
        (#"{"merchants":[],}"#, ["1:16: expected no comma"]),
        (#"{"merchants":{}}"#, ["1:14: merchants: expected a list, found an object"]),
        (#"{"merchant":[]}"#, ["1:2: merchant: unknown key", "1:1: missing key `merchants`"]),
        ("[]", ["1:1: expected an object"]), ("", ["1:1: expected an object"]),
        ("\u{feff}{}", ["1:1: expected an object, found a byte order mark"]),
    ])
    func `every fault of a merchants file is reported with its place`(
        text: String,
        faults: [String]
    ) {
        let error = #expect(throws: ConfigurationError.self) { try load(merchants: text) }
        expect(error, faults)
    }

    @Test(arguments: [
        (
            #"{"tokens":[{"token":"secret","paymentProductId":"1"}]}"#,
            ["1:49: expected a product id"]
        ),
        (#"{"tokens":[{"token":"secret"}]}"#, ["1:12: missing key `paymentProductId`: add it"]),
        (
            #"{"tokens":[{"token":"secret","paymentProductId":1,"expird":true}]}"#,
            ["1:51: unknown key: use `token`, `paymentProductId` or `expired`"]
        ),
        (
            #"{"tokens":[{"token":"secret","paymentProductId":1,"expired":true},"#
                + "\n" + #"{"token": "secret","paymentProductId":1}]}"#,
            ["2:11: expected each token once"]
        ),
        (
            #"{"tokens":[{"token":"secret","token":"a","paymentProductId":1}]}"#,
            ["1:30: duplicate key: write it once"]
        ),
        (#"{"tokens":{"secret":1}}"#, ["1:11: expected a list"]),
        (
            #"{"secret":1}"#,
            ["1:2: unknown key: use `tokens`", "1:1: missing key `tokens`: add it"]
        ),
        (#"{"tokens":[{"token":"secret","#, ["1:30: expected a key"]),
        ("", ["1:1: expected an object"]),
    ])
    func `every fault of a tokens file is reported with its place and without a token`(
        text: String,
        faults: [String]
    ) {
        let error = #expect(throws: ConfigurationError.self) { try load(tokens: text) }
        expect(error, faults)
        #expect(error?.description.contains("secret") == false)
    }

    @Test func `every fault of a catalog is reported with its place`() {
        let text = """
            {"paymentProducts":[{"id":1},{"id":1},
             {"id":2,"minAmount":2,"maxAmount":1}]}
            """
        let error = #expect(throws: ConfigurationError.self) {
            try withFile(text) { try ReferenceFiles(catalog: $0).load() }
        }
        #expect(error?.reasons.count == 2)
        #expect(error?.reasons.first?.contains(":1:36: paymentProducts[1].id: ") == true)
        #expect(error?.reasons.last?.contains(":2:") == true)
    }

    @Test func `the faults of all files are reported together`() throws {
        let error = #expect(throws: ConfigurationError.self) {
            try withFile("{}") { catalog in
                try withFile("[]") { merchants in
                    try ReferenceFiles(catalog: catalog, merchants: merchants, tokens: "/nowhere")
                        .load()
                }
            }
        }
        #expect(error?.reasons.count == 3)
        #expect(error?.reasons.last?.hasPrefix("/nowhere: cannot be read") == true)
    }

    @Test func `a catalog without products is rejected unless it's allowed`() throws {
        try withFile(#"{"paymentProducts":[]}"#) { path in
            let error = #expect(throws: ConfigurationError.self) {
                try ReferenceFiles(catalog: path).load()
            }
            #expect(error?.description.hasPrefix("\(path): the catalog has no products: ") == true)
            let data = try ReferenceFiles(catalog: path, allowsEmptyCatalog: true).load()
            #expect(data.warnings.count == 1)
        }
    }

    @Test func `warnings about the catalog are listed`() throws {
        let text = #"{"paymentProducts":[{"id":1,"countries":["UK"],"recurring_enabled":true}]}"#
        let warnings = try withFile(text) { try ReferenceFiles(catalog: $0).load().warnings }
        #expect(warnings.contains { $0.contains("`UK`") && $0.contains("`GB`") })
        #expect(warnings.contains { $0.contains("recurring_enabled") })
    }

    @Test func `tokens and merchants are compared byte for byte`() throws {
        let data = ReferenceData(
            catalog: try PaymentProductCatalog([]),
            merchants: ["\u{e9}": Merchant()],
            tokens: ["\u{e9}": 1]
        )
        #expect(data.paymentProduct(forToken: "\u{e9}") == 1)
        #expect(data.paymentProduct(forToken: "e\u{301}") == nil)
        #expect(throws: APIError.self) { try data.merchant("e\u{301}") }
    }

    @Test func `a missing file is reported`() {
        let error = #expect(throws: ConfigurationError.self) {
            try ReferenceFiles(catalog: "/nowhere/catalog.json").load()
        }
        #expect(error?.description.hasPrefix("/nowhere/catalog.json: cannot be read") == true)
    }

    @Test func `an unknown group in a merchant's filters causes a warning`() throws {
        let data = try load(
            merchants: """
                {"merchants":[{"merchantId":"1",
                               "paymentProductFilters":{"exclude":{"groups":["card"]}}}]}
                """
        )
        let warnings = data.warnings.filter { $0.contains("merchant `1`") }
        #expect(warnings.count == 1)
        #expect(warnings.first?.contains("paymentProductFilters.exclude.groups[0]") == true)
    }

    @Test func `products and attributes without effect cause warnings`() throws {
        let data = ReferenceData(
            catalog: try PaymentProductCatalog([
                RequestAttributeTests.product(1, ["chanel": ["web"]])
            ]),
            merchants: ["b": Merchant(first: [1, 2]), "a": Merchant(firstByCountry: ["NL": [3]])]
        )
        #expect(data.warnings.count == 3)
        #expect(data.warnings[0].hasPrefix("paymentProducts[id=1].attributes: "))
        #expect(data.warnings[1].hasPrefix("merchant `a`: firstByCountry.NL[0]: product 3 "))
        #expect(data.warnings[2].hasPrefix("merchant `b`: first[1]: product 2 "))
    }

    static let merchants =
        #"{"merchants":[{"merchantId":"1234","paymentProductFilters":{"exclude":{"products":[2]}}}]}"#

    /// Expects an error with faults, each after the path of the file.
    private func expect(_ error: ConfigurationError?, _ faults: [String]) {
        let reasons = error?.reasons ?? []
        #expect(reasons.count == faults.count)
        for fault in faults {
            #expect(reasons.contains { $0.contains("/") && $0.contains(":" + fault) }, "\(reasons)")
        }
    }

    @discardableResult
    private func load(merchants: String) throws -> ReferenceData {
        try withFile(merchants) { try ReferenceFiles(merchants: $0).load() }
    }

    @discardableResult
    private func load(tokens: String) throws -> ReferenceData {
        try withFile(tokens) { try ReferenceFiles(tokens: $0).load() }
    }

    private func withFile<Result>(
        _ text: String,
        _ body: (String) throws -> Result
    ) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file.path)
    }
}
