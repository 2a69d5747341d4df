import Foundation
import ProductCatalog
import ProductFilter
import Testing

/// What the fields of a request are read as, and what must not stand in them.
struct ReadingValuesTests {
    private func read(_ text: String) throws -> SessionRequest {
        try SessionRequest(json: text)
    }

    @Test func `a request is read with both filters and its tokens, other fields skipped`() throws {
        let request = try read(
            """
            { "merchant": { "id": [1, { "tokens": [5] }] },
              "tokens": ["t1", "\\u0074\\ud83d\\ude00", ""],
              "paymentProductFilters": {
                "exclude": { "groups": ["cards", "caf\\u00e9"], "products": [2, -7] },
                "restrictTo": { "products": [809, 840, 809] } } }
            """
        )
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [809, 840, 809]),
            exclude: PaymentProductFilter(products: [2, -7], groups: ["cards", "café"])
        )
        let expected = SessionRequest(paymentProductFilters: filters, tokens: ["t1", "t😀", ""])
        #expect(request == expected)
    }

    @Test func `text and bytes of every kind give the same`() throws {
        let text = #"{"paymentProductFilters":{"exclude":{"products":[2]}},"tokens":["é"]}"#
        let bytes = Array(text.utf8)
        let request = try read(text)
        #expect(try SessionRequest(json: bytes) == request)
        #expect(try SessionRequest(json: bytes.span) == request)
        #expect(try SessionRequest(json: ([0] + bytes).dropFirst()) == request)
        #expect(try SessionRequest(json: Data(bytes)) == request)
        #expect(try SessionRequest(json: Data(bytes).span) == request)
        #expect(try SessionRequest(json: text.utf8) == request)
        #expect(request.tokens == ["é"])
    }

    @Test(arguments: [
        (#"{"paymentProductFilters":null,"tokens":null}"#, SessionRequest()),
        (
            #"{"paymentProductFilters":{"restrictTo":null,"exclude":null}}"#,
            SessionRequest(paymentProductFilters: PaymentProductFilters())
        ),
        (
            #"{"paymentProductFilters":{"exclude":{"products":null,"groups":null}}}"#,
            SessionRequest(
                paymentProductFilters: PaymentProductFilters(exclude: PaymentProductFilter())
            )
        ),
        (#"{"tokens":[]}"#, SessionRequest(tokens: [])),
    ])
    func `null is as good as absent`(text: String, expected: SessionRequest) throws {
        #expect(try read(text) == expected)
    }

    @Test func `keys are recognised with their escapes decoded`() throws {
        let request = try read(
            #"{"\u0070aymentProductFilters":{"\u0065xclude":{"product\u0073":[2]}}}"#
        )
        #expect(request.paymentProductFilters?.exclude?.products == [2])
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("2147483647", 2_147_483_647), ("2147483648", 2_147_483_648),
        ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
        ("1000000000000000000", 1_000_000_000_000_000_000), ("-1", -1),
    ])
    func `an id is any integer that an Int holds`(text: String, expected: Int) throws {
        let request = try read(#"{"paymentProductFilters":{"exclude":{"products":[\#(text)]}}}"#)
        let id = PaymentProduct.ID(rawValue: expected)
        #expect(request.paymentProductFilters?.exclude?.products == [id])
    }

    @Test(arguments: [
        ("9223372036854775808", ParsingError.Code.integerOutOfRange),
        ("-9223372036854775809", .integerOutOfRange), ("18446744073709551616", .integerOutOfRange),
        ("18446744073709551617", .integerOutOfRange), ("99999999999999999999", .integerOutOfRange),
        ("123456789012345678901234567890123456789012345", .integerOutOfRange), ("1.0", .wrongType),
        ("1e2", .wrongType), ("1E0", .wrongType), ("1.5", .wrongType), ("-0.0", .wrongType),
        ("1e400", .wrongType), (#""1""#, .wrongType), ("null", .wrongType), ("true", .wrongType),
        ("[1]", .wrongType), ("{}", .wrongType),
    ])
    func `anything else is no id`(text: String, code: ParsingError.Code) {
        let start = #"{"paymentProductFilters":{"restrictTo":{"products":[1, ▸"#
        let path = "paymentProductFilters.restrictTo.products[1]"
        expectRefusal(of: RefusedText(start + text + "]}}}", code, path))
    }

    @Test(arguments: ["▸1", "▸null", "▸true", #"▸["a"]"#, "▸{}"])
    func `a group and a token are strings`(entry: String) {
        expectRefusal(
            of: RefusedText(
                #"{"paymentProductFilters":{"exclude":{"groups":["a",\#(entry)]}}}"#,
                .wrongType,
                "paymentProductFilters.exclude.groups[1]"
            )
        )
        expectRefusal(of: RefusedText(#"{"tokens":[\#(entry)]}"#, .wrongType, "tokens[0]"))
    }

    @Test(arguments: [
        RefusedText("▸null", .wrongType), RefusedText("▸[]", .wrongType),
        RefusedText(" ▸1", .wrongType),
        RefusedText(#"▸"a""#, .wrongType), RefusedText("▸false", .wrongType),
        RefusedText(#"{"paymentProductFilters":▸[]}"#, .wrongType, "paymentProductFilters"),
        RefusedText(#"{"paymentProductFilters":▸"x"}"#, .wrongType, "paymentProductFilters"),
        RefusedText(
            #"{"paymentProductFilters":{"exclude":▸[2]}}"#,
            .wrongType,
            "paymentProductFilters.exclude"
        ),
        RefusedText(
            #"{"paymentProductFilters":{"restrictTo":▸true}}"#,
            .wrongType,
            "paymentProductFilters.restrictTo"
        ),
        RefusedText(
            #"{"paymentProductFilters":{"exclude":{"products":▸2}}}"#,
            .wrongType,
            "paymentProductFilters.exclude.products"
        ),
        RefusedText(
            #"{"paymentProductFilters":{"exclude":{"groups":▸{}}}}"#,
            .wrongType,
            "paymentProductFilters.exclude.groups"
        ),
        RefusedText(#"{"tokens":▸"abc"}"#, .wrongType, "tokens"),
        RefusedText(
            #"{"paymentProductFilters":{▸"restricTo":{"products":[1]}}}"#,
            .unknownKey,
            "paymentProductFilters.restricTo"
        ),
        RefusedText(
            #"{"paymentProductFilters":{"exclude":{▸"product":[1]}}}"#,
            .unknownKey,
            "paymentProductFilters.exclude.product"
        ),
        RefusedText(
            #"{"paymentProductFilters":{"exclude":{▸"Products":[1]}}}"#,
            .unknownKey,
            "paymentProductFilters.exclude.Products"
        ),
    ])
    func `a value of the wrong kind and an unknown key are refused at their place`(
        text: RefusedText
    ) {
        expectRefusal(of: text)
    }

    @Test func `an empty restriction is what the policy says`() throws {
        for restriction in ["{}", #"{"products":[],"groups":null}"#] {
            let text =
                #"{"paymentProductFilters":{"exclude":{"products":[2]},"restrictTo":\#(restriction)}}"#
            let exclude = PaymentProductFilter(products: [2])
            #expect(
                try read(text).paymentProductFilters
                    == PaymentProductFilters(restrictTo: PaymentProductFilter(), exclude: exclude)
            )
            #expect(
                try SessionRequest(json: text, options: .init(emptyRestriction: .unrestricted))
                    .paymentProductFilters == PaymentProductFilters(exclude: exclude)
            )
            let error = #expect(throws: ParsingError.self) {
                try SessionRequest(json: text, options: .init(emptyRestriction: .reject))
            }
            #expect(error?.faults.map(\.code) == [.emptyRestriction])
            #expect(error?.faults.map(\.path) == ["paymentProductFilters.restrictTo"])
            #expect(error?.faults.map(\.offset) == [66])
            let message =
                "an empty restriction would allow nothing: name a product or a group, or leave it out"
            #expect(error?.faults.map(\.message) == [message])
        }
    }

    @Test func `an empty restriction that is refused stands where its object begins`() {
        let text = RefusedText(
            "{\"paymentProductFilters\":{\"restrictTo\": \n▸{}}}",
            .emptyRestriction,
            "paymentProductFilters.restrictTo"
        )
        expectRefusal(of: text) { () throws(ParsingError) in
            _ = try SessionRequest(
                json: text.bytes,
                options: ParsingOptions(emptyRestriction: .reject)
            )
        }
    }

    @Test func `an empty exclusion is no restriction, whatever the policy`() throws {
        let text = #"{"paymentProductFilters":{"exclude":{}}}"#
        let request = try SessionRequest(json: text, options: .init(emptyRestriction: .reject))
        #expect(request.paymentProductFilters?.exclude == PaymentProductFilter())
    }
}
