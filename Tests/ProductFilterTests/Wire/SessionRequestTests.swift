import Foundation
import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Parsing the fields of a session request.
struct SessionRequestTests {
    private func request(_ text: String) throws -> SessionRequest {
        try SessionRequest(json: text)
    }

    @Test func `a request has filters and tokens, and other fields are skipped`() throws {
        let request = try request(
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

    @Test func `a request is parsed from a string, a span and any sequence of bytes`() throws {
        let text = #"{"paymentProductFilters":{"exclude":{"products":[2]}},"tokens":["é"]}"#
        let bytes = Array(text.utf8)
        let request = try request(text)
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
    func `null is the same as absent`(text: String, expected: SessionRequest) throws {
        #expect(try request(text) == expected)
    }

    @Test func `keys may contain escape sequences`() throws {
        let request = try request(
            #"{"\u0070aymentProductFilters":{"\u0065xclude":{"product\u0073":[2]}}}"#
        )
        #expect(request.paymentProductFilters?.exclude?.products == [2])
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("2147483647", 2_147_483_647), ("2147483648", 2_147_483_648),
        ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
        ("1000000000000000000", 1_000_000_000_000_000_000), ("-1", -1),
    ])
    func `a product id is any Int`(text: String, expected: Int) throws {
        let request = try request(#"{"paymentProductFilters":{"exclude":{"products":[\#(text)]}}}"#)
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
    func `any other value isn't a product id`(text: String, code: ParsingError.Code) {
        let start = #"{"paymentProductFilters":{"restrictTo":{"products":[1, ▸"#
        let path = "paymentProductFilters.restrictTo.products[1]"
        expectFault(in: InvalidText(start + text + "]}}}", code, path))
    }

    @Test(arguments: ["▸1", "▸null", "▸true", #"▸["a"]"#, "▸{}"])
    func `groups and tokens are strings`(entry: String) {
        expectFault(
            in: InvalidText(
                #"{"paymentProductFilters":{"exclude":{"groups":["a",\#(entry)]}}}"#,
                .wrongType,
                "paymentProductFilters.exclude.groups[1]"
            )
        )
        expectFault(in: InvalidText(#"{"tokens":[\#(entry)]}"#, .wrongType, "tokens[0]"))
    }

    @Test(arguments: [
        InvalidText("▸null", .wrongType), InvalidText("▸[]", .wrongType),
        InvalidText(" ▸1", .wrongType),
        InvalidText(#"▸"a""#, .wrongType), InvalidText("▸false", .wrongType),
        InvalidText(#"{"paymentProductFilters":▸[]}"#, .wrongType, "paymentProductFilters"),
        InvalidText(#"{"paymentProductFilters":▸"x"}"#, .wrongType, "paymentProductFilters"),
        InvalidText(
            #"{"paymentProductFilters":{"exclude":▸[2]}}"#,
            .wrongType,
            "paymentProductFilters.exclude"
        ),
        InvalidText(
            #"{"paymentProductFilters":{"restrictTo":▸true}}"#,
            .wrongType,
            "paymentProductFilters.restrictTo"
        ),
        InvalidText(
            #"{"paymentProductFilters":{"exclude":{"products":▸2}}}"#,
            .wrongType,
            "paymentProductFilters.exclude.products"
        ),
        InvalidText(
            #"{"paymentProductFilters":{"exclude":{"groups":▸{}}}}"#,
            .wrongType,
            "paymentProductFilters.exclude.groups"
        ),
        InvalidText(#"{"tokens":▸"abc"}"#, .wrongType, "tokens"),
        InvalidText(
            #"{"paymentProductFilters":{▸"restricTo":{"products":[1]}}}"#,
            .unknownKey,
            "paymentProductFilters.restricTo"
        ),
        InvalidText(
            #"{"paymentProductFilters":{"exclude":{▸"product":[1]}}}"#,
            .unknownKey,
            "paymentProductFilters.exclude.product"
        ),
        InvalidText(
            #"{"paymentProductFilters":{"exclude":{▸"Products":[1]}}}"#,
            .unknownKey,
            "paymentProductFilters.exclude.Products"
        ),
    ])
    func `values of the wrong type and unknown keys are rejected`(
        text: InvalidText
    ) {
        expectFault(in: text)
    }

    @Test func `the policy for empty restrictions applies`() throws {
        for restriction in ["{}", #"{"products":[],"groups":null}"#] {
            let text =
                #"{"paymentProductFilters":{"exclude":{"products":[2]},"restrictTo":\#(restriction)}}"#
            let exclude = PaymentProductFilter(products: [2])
            #expect(
                try request(text).paymentProductFilters
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
                "an empty restriction allows nothing: name a product or a group, or remove restrictTo"
            #expect(error?.faults.map(\.message) == [message])
        }
    }

    @Test func `a rejected empty restriction is reported where its object begins`() {
        let text = InvalidText(
            "{\"paymentProductFilters\":{\"restrictTo\": \n▸{}}}",
            .emptyRestriction,
            "paymentProductFilters.restrictTo"
        )
        expectFault(in: text) { () throws(ParsingError) in
            _ = try SessionRequest(
                json: text.bytes,
                options: ParsingOptions(emptyRestriction: .reject)
            )
        }
    }

    @Test func `the policy for empty restrictions doesn't apply to exclude`() throws {
        let text = #"{"paymentProductFilters":{"exclude":{}}}"#
        let request = try SessionRequest(json: text, options: .init(emptyRestriction: .reject))
        #expect(request.paymentProductFilters?.exclude == PaymentProductFilter())
    }
}
