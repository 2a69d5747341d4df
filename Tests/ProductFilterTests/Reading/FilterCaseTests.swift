import ProductCatalog
import ProductFilter
import Testing

/// What a case is read as, and what must not stand in it.
struct FilterQueryTests {
    private func read(_ text: String) throws -> FilterQuery {
        try FilterQuery(json: Array(text.utf8).span)
    }

    private func error(
        in text: String,
        _ options: ParsingOptions = ParsingOptions()
    ) -> ParsingError? {
        #expect(throws: ParsingError.self) {
            try FilterQuery(json: Array(text.utf8).span, options: options)
        }
    }

    private let cards = PaymentProductFilters(restrictTo: PaymentProductFilter(groups: ["cards"]))
    private let noTwo = PaymentProductFilters(exclude: PaymentProductFilter(products: [2]))

    @Test func `a case is read with its layers, its filters, its context and its id`() throws {
        let read = try read(
            """
            { "id": "merchant \\u0037",
              "layers": [{ "restrictTo": { "groups": ["cards"] } }, {}],
              "paymentProductFilters": { "exclude": { "products": [2] } },
              "context": { "countryCode": "NL", "currencyCode": "EUR", "amount": -2500,
                           "isRecurring": true, "isInstallments": true } }
            """
        )
        let context = PaymentContext(
            country: "NL",
            currency: "EUR",
            amount: -2500,
            isRecurring: true,
            isInstallments: true
        )
        let expected = FilterQuery(
            id: .text("merchant 7"),
            layers: [cards, PaymentProductFilters()],
            paymentProductFilters: noTwo,
            context: context
        )
        #expect(read == expected)
    }

    @Test func `every layer has its path, the filters' own the last`() throws {
        let case1 = FilterQuery(layers: [cards, noTwo], paymentProductFilters: noTwo)
        #expect(case1.allLayers.map(\.filters) == [cards, noTwo, noTwo])
        #expect((0..<3).map(case1.path) == ["layers[0]", "layers[1]", "paymentProductFilters"])
        let case2 = FilterQuery(paymentProductFilters: cards)
        #expect(case2.allLayers.map(\.filters) == [cards])
        #expect(case2.path(toLayer: 0) == "paymentProductFilters")
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
        (#"{"id":""}"#, FilterQuery(id: .text(""))),
        (#"{"id":-9223372036854775808}"#, FilterQuery(id: .number(Int.min))),
    ])
    func `everything is optional, and null is as good as absent`(
        text: String,
        expected: FilterQuery
    ) throws {
        #expect(try read(text) == expected)
    }

    @Test(arguments: [
        RefusedText("▸[]", .wrongType), RefusedText(#"{▸"layer":[]}"#, .unknownKey, "layer"),
        RefusedText(#"{▸"tokens":[]}"#, .unknownKey, "tokens"),
        RefusedText(#"{"layers":▸{}}"#, .wrongType, "layers"),
        RefusedText(#"{"layers":[{},▸null]}"#, .wrongType, "layers[1]"),
        RefusedText(#"{"layers":[▸1]}"#, .wrongType, "layers[0]"),
        RefusedText(#"{"layers":[{},{▸"x":1}]}"#, .unknownKey, "layers[1].x"),
        RefusedText(
            #"{"layers":[{"exclude":{"products":[1,▸"2"]}}]}"#,
            .wrongType,
            "layers[0].exclude.products[1]"
        ),
        RefusedText(#"{"id":▸1.5}"#, .wrongType, "id"),
        RefusedText(#"{"id":▸[1]}"#, .wrongType, "id"),
        RefusedText(#"{"id":▸9223372036854775808}"#, .integerOutOfRange, "id"),
        RefusedText(#"{"id":1,▸"id":2}"#, .duplicateKey, "id"),
        RefusedText(#"{"context":▸[]}"#, .wrongType, "context"),
        RefusedText(#"{"context":{▸"county":"NL"}}"#, .unknownKey, "context.county"),
        RefusedText(#"{"context":{"countryCode":▸"nl"}}"#, .invalidCode, "context.countryCode"),
        RefusedText(#"{"context":{"countryCode":▸"NLD"}}"#, .invalidCode, "context.countryCode"),
        RefusedText(#"{"context":{"countryCode":▸1}}"#, .wrongType, "context.countryCode"),
        RefusedText(#"{"context":{"currencyCode":▸"EU"}}"#, .invalidCode, "context.currencyCode"),
        RefusedText(#"{"context":{"currencyCode":▸""}}"#, .invalidCode, "context.currencyCode"),
        RefusedText(#"{"context":{"currencyCode":▸true}}"#, .wrongType, "context.currencyCode"),
        RefusedText(#"{"context":{"amount":▸1.0}}"#, .wrongType, "context.amount"),
        RefusedText(#"{"context":{"amount":▸"1"}}"#, .wrongType, "context.amount"),
        RefusedText(
            #"{"context":{"amount":▸9223372036854775808}}"#,
            .integerOutOfRange,
            "context.amount"
        ),
        RefusedText(#"{"context":{"isRecurring":▸1}}"#, .wrongType, "context.isRecurring"),
        RefusedText(
            #"{"context":{"isInstallments":▸"true"}}"#,
            .wrongType,
            "context.isInstallments"
        ),
        RefusedText(#"{"id":▸"#, .unexpectedEnd, "id"),
        RefusedText(#"{"context":{"isRecurring":▸"#, .unexpectedEnd, "context.isRecurring"),
        RefusedText("{}▸{}", .trailingData), RefusedText(#"{"id":1▸,}"#, .trailingComma),
        RefusedText("▸\u{feff}{}", .byteOrderMark),
    ])
    func `what must not stand in a case is refused at its place`(text: RefusedText) {
        expectRefusal(of: text) { () throws(ParsingError) in
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
                "unknown key `x`: only `layers`, `paymentProductFilters`, `context`, `id` "
                    + "may stand here",
            ]
        )
    }

    @Test(arguments: [
        (#"{"id":"#, "a string or an integer"),
        (#"{"context":{"isInstallments":"#, "true or false"),
        (#"{"context":{"countryCode":"#, "a country code: two letters from A to Z"),
    ])
    func `where a case ends too early, what should follow is told`(text: String, expected: String) {
        #expect(
            error(in: text)?.faults.map(\.message) == [
                "expected \(expected), found the end of the input"
            ]
        )
    }

    @Test func `an empty restriction of any layer is what the policy says`() throws {
        let text = #"{"layers":[{},{"restrictTo":{}}],"paymentProductFilters":{"restrictTo":{}}}"#
        let error = error(in: text, ParsingOptions(emptyRestriction: .reject))
        #expect(error?.faults.map(\.code) == [.emptyRestriction, .emptyRestriction])
        let paths = ["layers[1].restrictTo", "paymentProductFilters.restrictTo"]
        #expect(error?.faults.map(\.path) == paths)
        let unrestricted = try FilterQuery(
            json: Array(text.utf8).span,
            options: ParsingOptions(emptyRestriction: .unrestricted)
        )
        let none = PaymentProductFilters()
        #expect(unrestricted == FilterQuery(layers: [none, none], paymentProductFilters: none))
    }
}
