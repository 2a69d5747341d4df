import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Parsing queries, and the paths to their layers.
struct FilterQueryTests {
    private func query(_ text: String) throws -> FilterQuery {
        try FilterQuery(json: text.utf8Span.span)
    }

    private func error(
        in text: String,
        _ options: ParsingOptions = ParsingOptions()
    ) -> ParsingError? {
        #expect(throws: ParsingError.self) {
            try FilterQuery(json: text.utf8Span.span, options: options)
        }
    }

    private let cards = PaymentProductFilters(restrictTo: PaymentProductFilter(groups: ["cards"]))
    private let noTwo = PaymentProductFilters(exclude: PaymentProductFilter(products: [2]))

    @Test func `a query is parsed from a string, a span and any sequence of bytes`() throws {
        let text = #"{"id":7,"paymentProductFilters":{"exclude":{"products":[2]}}}"#
        let expected = FilterQuery(id: .integer(7), paymentProductFilters: noTwo)
        let bytes = Array(text.utf8)
        #expect(try FilterQuery(json: text) == expected)
        #expect(try FilterQuery(json: bytes) == expected)
        #expect(try FilterQuery(json: bytes.span) == expected)
        #expect(try FilterQuery(json: text.utf8) == expected)
    }

    @Test func `a query has layers, filters, a context and an id`() throws {
        let query = try query(
            """
            { "id": "merchant \\u0037",
              "layers": [{ "name": "merchant", "restrictTo": { "groups": ["cards"] } },
                         { "name": null, "note": "provider outage" }],
              "paymentProductFilters": { "exclude": { "products": [2] } },
              "context": { "countryCode": "NL", "currencyCode": "EUR", "amount": -2500,
                           "isRecurring": true, "isInstallments": true,
                           "attributes": { "channel": "web", "caf\\u00e9": "" } } }
            """
        )
        let context = PaymentContext(
            country: "NL",
            currency: "EUR",
            amount: -2500,
            isRecurring: true,
            isInstallments: true,
            attributes: ["channel": "web", "caf\u{e9}": ""]
        )
        let expected = FilterQuery(
            id: .string("merchant 7"),
            layers: [
                FilterLayer(cards, name: "merchant"),
                FilterLayer(PaymentProductFilters(), note: "provider outage"),
            ],
            paymentProductFilters: noTwo,
            context: context
        )
        #expect(query == expected)
    }

    @Test func `paymentProductFilters is the last layer`() throws {
        let both = FilterQuery(
            layers: [FilterLayer(cards), FilterLayer(noTwo)],
            paymentProductFilters: noTwo
        )
        #expect(both.allLayers.map(\.filters) == [cards, noTwo, noTwo])
        #expect((0..<3).map(both.path) == ["layers[0]", "layers[1]", "paymentProductFilters"])
        let single = FilterQuery(paymentProductFilters: cards)
        #expect(single.allLayers.map(\.filters) == [cards])
        #expect(single.path(toLayer: 0) == "paymentProductFilters")
        #expect(FilterQuery().allLayers.isEmpty)
    }

    @Test(arguments: [
        ("{}", FilterQuery()),
        (
            #"{"id":null,"layers":null,"paymentProductFilters":null,"context":null}"#,
            FilterQuery()
        ),
        (#"{"layers":[]}"#, FilterQuery()),
        (#"{"context":{}}"#, FilterQuery(context: .any)),
        (
            #"{"context":{"countryCode":null,"currencyCode":null,"amount":null,"isRecurring":null}}"#,
            FilterQuery(context: .any)
        ),
        (
            #"{"context":{"isInstallments":null,"isRecurring":false}}"#, FilterQuery(context: .any)
        ),
        (#"{"id":""}"#, FilterQuery(id: .string(""))),
        (#"{"id":-9223372036854775808}"#, FilterQuery(id: .integer(Int.min))),
    ])
    func `every key is optional, and null is the same as absent`(
        text: String,
        expected: FilterQuery
    ) throws {
        #expect(try query(text) == expected)
    }

    /// A query with a key of a host's own.
    private struct MerchantQuery: JSONParsable {
        var query = FilterQuery()
        var merchantID: String?

        init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
            guard try json.openObject(in: text) else { return }
            while try json.nextMember(in: text) {
                if try query.parseMember(&json, in: text) { continue }
                if json.keyString(in: text) == "merchantId" {
                    merchantID = try json.string(in: text)
                } else {
                    try json.rejectMember(expected: "`merchantId`", in: text)
                }
            }
        }
    }

    @Test func `an object can have the keys of a query beside others`() throws {
        let text =
            #"{"id":7,"merchantId":"m","context":null,"layers":[{"exclude":{"products":[2]}}]}"#
        let parsed = try MerchantQuery(json: text)
        #expect(parsed.query == FilterQuery(id: .integer(7), layers: [FilterLayer(noTwo)]))
        #expect(parsed.merchantID == "m")
    }

    @Test func `faults of a query's members are found beside others`() {
        let error = #expect(throws: ParsingError.self) {
            try MerchantQuery(json: #"{"layers":[1],"x":{},"id":1,"id":2}"#)
        }
        #expect(error?.faults.map(\.path) == ["layers[0]", "x", "id"])
    }

    @Test(arguments: [
        InvalidText("▸[]", .wrongType), InvalidText(#"{▸"layer":[]}"#, .unknownKey, "layer"),
        InvalidText(#"{▸"tokens":[]}"#, .unknownKey, "tokens"),
        InvalidText(#"{"layers":▸{}}"#, .wrongType, "layers"),
        InvalidText(#"{"layers":[{},▸null]}"#, .wrongType, "layers[1]"),
        InvalidText(#"{"layers":[▸1]}"#, .wrongType, "layers[0]"),
        InvalidText(#"{"layers":[{},{▸"x":1}]}"#, .unknownKey, "layers[1].x"),
        InvalidText(
            #"{"layers":[{"exclude":{"products":[1,▸"2"]}}]}"#,
            .wrongType,
            "layers[0].exclude.products[1]"
        ),
        InvalidText(#"{"id":▸1.5}"#, .wrongType, "id"),
        InvalidText(#"{"id":▸[1]}"#, .wrongType, "id"),
        InvalidText(#"{"id":▸9223372036854775808}"#, .integerOutOfRange, "id"),
        InvalidText(#"{"id":1,▸"id":2}"#, .duplicateKey, "id"),
        InvalidText(#"{"context":▸[]}"#, .wrongType, "context"),
        InvalidText(#"{"context":{▸"county":"NL"}}"#, .unknownKey, "context.county"),
        InvalidText(#"{"context":{"countryCode":▸"nl"}}"#, .invalidCode, "context.countryCode"),
        InvalidText(#"{"context":{"countryCode":▸"NLD"}}"#, .invalidCode, "context.countryCode"),
        InvalidText(#"{"context":{"countryCode":▸1}}"#, .wrongType, "context.countryCode"),
        InvalidText(#"{"context":{"currencyCode":▸"EU"}}"#, .invalidCode, "context.currencyCode"),
        InvalidText(#"{"context":{"currencyCode":▸""}}"#, .invalidCode, "context.currencyCode"),
        InvalidText(#"{"context":{"currencyCode":▸true}}"#, .wrongType, "context.currencyCode"),
        InvalidText(#"{"context":{"amount":▸1.0}}"#, .wrongType, "context.amount"),
        InvalidText(#"{"context":{"amount":▸"1"}}"#, .wrongType, "context.amount"),
        InvalidText(
            #"{"context":{"amount":▸9223372036854775808}}"#,
            .integerOutOfRange,
            "context.amount"
        ),
        InvalidText(#"{"context":{"isRecurring":▸1}}"#, .wrongType, "context.isRecurring"),
        InvalidText(
            #"{"context":{"isInstallments":▸"true"}}"#,
            .wrongType,
            "context.isInstallments"
        ),
        InvalidText(#"{"id":▸"#, .unexpectedEnd, "id"),
        InvalidText(#"{"context":{"isRecurring":▸"#, .unexpectedEnd, "context.isRecurring"),
        InvalidText("{}▸{}", .trailingData), InvalidText(#"{"id":1▸,}"#, .trailingComma),
        InvalidText("▸\u{feff}{}", .byteOrderMark),
    ])
    func `an invalid query is rejected`(text: InvalidText) {
        expectFault(in: text) { () throws(ParsingError) in
            _ = try FilterQuery(json: text.bytes.span)
        }
    }

    @Test func `a fault says what was expected`() {
        let text = #"{"context":{"countryCode":"nl","amount":1.5,"isRecurring":0},"id":{},"x":1}"#
        #expect(
            error(in: text)?.faults.map(\.message) == [
                "expected a country code: two letters from A to Z, found `\"nl\"`",
                "expected an integer, without fraction or exponent, found `1.5`",
                "expected true or false, found `0`",
                "expected a string or an integer, found an object",
                "unknown key `x`: use `layers`, `paymentProductFilters`, `context` or `id`",
            ]
        )
    }

    @Test(arguments: [
        (#"{"id":"#, "a value"), (#"{"context":{"countryCode":"#, "a value"),
        (#"{"layers":["#, "a value or `]`"), (#"{"layers":[{"exclude""#, "`:`"),
    ])
    func `a query that ends too early says what was expected`(text: String, expected: String) {
        #expect(
            error(in: text)?.faults.map(\.message) == [
                "expected \(expected), found the end of the input"
            ]
        )
    }

    @Test func `the policy for empty restrictions applies to every layer`() throws {
        let text = #"{"layers":[{},{"restrictTo":{}}],"paymentProductFilters":{"restrictTo":{}}}"#
        let error = error(in: text, ParsingOptions(emptyRestriction: .reject))
        #expect(error?.faults.map(\.code) == [.emptyRestriction, .emptyRestriction])
        let paths = ["layers[1].restrictTo", "paymentProductFilters.restrictTo"]
        #expect(error?.faults.map(\.path) == paths)
        let unrestricted = try FilterQuery(
            json: text.utf8Span.span,
            options: ParsingOptions(emptyRestriction: .unrestricted)
        )
        let none = PaymentProductFilters()
        let layers = [FilterLayer(none), FilterLayer(none)]
        #expect(unrestricted == FilterQuery(layers: layers, paymentProductFilters: none))
    }
}
