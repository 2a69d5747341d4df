import ProductCatalog
import ProductFilter
import Testing

/// The faults that an error lists, and their positions.
struct ParsingErrorTests {
    private func error(
        in text: String,
        _ options: ParsingOptions = .init()
    ) -> ParsingError? {
        #expect(throws: ParsingError.self) {
            try SessionRequest(json: text, options: options)
        }
    }

    @Test func `an error lists every fault with its line and column`() {
        let text = """
            {
              "paymentProductFilters": {
                "restrictTo": { "products": [1, "2", 3.5, null, [4]], "product": [5] },
                "exclude": { "groups": ["é", 6, "cards"], "groups": 7 }
              },
              "tokens": { "a": 1 }
            }
            """
        #expect(
            error(in: text)?.description == """
                3:37: paymentProductFilters.restrictTo.products[1]: expected an integer without quotes, found `"2"`
                3:42: paymentProductFilters.restrictTo.products[2]: expected an integer, without \
                fraction or exponent, found `3.5`
                3:47: paymentProductFilters.restrictTo.products[3]: expected an integer, found `null`
                3:53: paymentProductFilters.restrictTo.products[4]: expected an integer, found a list
                3:59: paymentProductFilters.restrictTo.product: unknown key `product`: use \
                `products` or `groups`
                4:34: paymentProductFilters.exclude.groups[1]: expected a string, found `6`
                4:47: paymentProductFilters.exclude.groups: duplicate key `groups`: write it once
                6:13: tokens: expected a list of strings, found an object
                """
        )
    }

    @Test func `a fault in the grammar comes last`() {
        let error = error(in: #"{"tokens":[1,2,}"#)
        #expect(error?.faults.map(\.code) == [.wrongType, .wrongType, .unexpectedCharacter])
        #expect(error?.faults.map(\.path) == ["tokens[0]", "tokens[1]", "tokens[2]"])
        #expect(error?.faults.last?.message == "expected a value, found `}`")
    }

    @Test func `a restriction whose entries were all rejected isn't empty`() {
        let error = error(
            in: #"{"paymentProductFilters":{"restrictTo":{"products":["1"]}}}"#,
            .init(emptyRestriction: .reject)
        )
        #expect(error?.faults.map(\.code) == [.wrongType])
    }

    @Test func `a description that omits faults ends with an ellipsis`() {
        let text = "{\"paymentProductFilters\":{\"exclude\":{\"products\":[\"1\",\"2\",\"3\"]}}}"
        let error = #expect(throws: ParsingError.self) {
            try SessionRequest(json: text, options: ParsingOptions(faultLimit: 2))
        }
        #expect(error?.hasMoreFaults == true)
        #expect(error?.faults.count == 2)
        #expect(error?.description.hasSuffix("\n…") == true)
        let all = #expect(throws: ParsingError.self) {
            try SessionRequest(json: text, options: ParsingOptions(faultLimit: 3))
        }
        #expect(all?.hasMoreFaults == false)
        #expect(all?.description.hasSuffix("…") == false)
    }

    @Test(
        arguments: [
            ("{", .unexpectedEnd, "expected a key or `}`, found the end of the input"),
            ("{1}", .unexpectedCharacter, "expected a key or `}`, found `1`"),
            (#"{"a":1,}"#, .trailingComma, "expected no comma before `}`, found `,`"),
            (#"{"a":[1,]}"#, .trailingComma, "expected no comma before `]`, found `,`"),
            ("{}x", .trailingData, "expected the end of the input, found `x`"),
            ("\u{feff}{}", .byteOrderMark, "expected an object, found a byte order mark"),
            (#"{"a":01}"#, .invalidNumber, "expected a number without leading zeros, found `0`"),
            (
                #"{"a":"\x"}"#, .invalidEscape,
                #"expected one of `"\/bfnrtu` after a backslash, found `\`"#
            ),
            (
                #"{"a":"\u00x0"}"#, .invalidEscape,
                #"expected four hexadecimal digits after `\u`, found `\`"#
            ),
            (
                #"{"a":"\ud800"}"#, .loneSurrogate,
                #"expected both halves of a surrogate pair, found `\ud800`"#
            ),
            (
                "{\"a\":\"\n\"}", .controlCharacter,
                "expected an escaped character, found byte 0x0a"
            ),
            (
                #"{"a":[[[]]]}"#, .nestingTooDeep,
                "expected at most 3 nested objects and lists, found `[`"
            ),
            (#"{"a":1,"a":2}"#, .duplicateKey, "duplicate key `a`: write it once"),
            (
                #"{"paymentProductFilters":{"a":1}}"#, .unknownKey,
                "unknown key `a`: use `restrictTo` or `exclude`"
            ),
            (#"{"tokens":1}"#, .wrongType, "expected a list of strings, found `1`"),
            (
                #"{"paymentProductFilters":{"restrictTo":{}}}"#, .emptyRestriction,
                "an empty restriction allows nothing: name a product or a group, or remove restrictTo"
            ),
        ] as [(String, ParsingError.Code, String)]
    )
    func `the message of a fault says what to do`(
        text: String,
        code: ParsingError.Code,
        message: String
    ) {
        let error = error(
            in: text,
            ParsingOptions(emptyRestriction: .reject, nestingLimit: 3)
        )
        #expect(error?.faults.map(\.code) == [code])
        #expect(error?.faults.map(\.message) == [message])
        #expect(error?.faults.map(\.severity) == [.error])
    }

    @Test(arguments: [
        #"{"a\nb":1,"a\nb":2}"#, "{\"tokens\":[1,{}],\"paymentProductFilters\":\"\u{85}\"}",
        #"{"paymentProductFilters":{"\u2028":1}}"#, "{\u{2028}}", "{\u{9b}}",
    ])
    func `a message has neither control characters nor line separators`(text: String) {
        for fault in error(in: text)?.faults ?? [] {
            #expect(
                fault.message.unicodeScalars.allSatisfy {
                    $0.properties.generalCategory != .control && !$0.properties.isPatternWhitespace
                        || $0 == " "
                }
            )
        }
    }

    @Test func `the message of invalid UTF-8 quotes the byte`() {
        let error = #expect(throws: ParsingError.self) {
            try SessionRequest(json: [0x7b, 0xff, 0x7d])
        }
        #expect(error?.faults.map(\.message) == ["expected UTF-8, found byte 0xff"])
    }

    @Test func `the message of an integer out of range states the range`() {
        let error = error(
            in: #"{"paymentProductFilters":{"exclude":{"products":[9223372036854775808]}}}"#
        )
        #expect(error?.faults.map(\.code) == [.integerOutOfRange])
        #expect(
            error?.faults.map(\.message) == [
                "expected an integer from \(Int.min) to \(Int.max), found `9223372036854775808`"
            ]
        )
    }

    @Test func `codes are stable`() {
        #expect(
            ParsingError.Code.allCases.map(\.rawValue) == [
                "unexpectedEnd", "unexpectedCharacter", "trailingComma", "trailingData",
                "byteOrderMark", "invalidUTF8", "invalidNumber", "invalidEscape", "loneSurrogate",
                "controlCharacter", "nestingTooDeep", "duplicateKey", "unknownKey", "misplacedKey",
                "missingKey", "wrongType", "integerOutOfRange", "invalidCode", "duplicateValue",
                "idOutOfRange", "emptyName", "minimumAboveMaximum", "emptyRestriction",
            ]
        )
    }
}
