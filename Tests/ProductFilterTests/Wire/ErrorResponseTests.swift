import Foundation
import ProductCatalog
import ProductFilter
import Testing

struct ErrorResponseTests {
    @Test func `the JSON has sorted keys and omits absent properties`() {
        let response = ErrorResponse(
            errorID: "e-1",
            errors: [
                ErrorResponse.Entry(
                    code: "c",
                    category: "k",
                    httpStatusCode: 400,
                    id: "i",
                    message: "m",
                    propertyName: "p[2]",
                    requestID: "r"
                ),
                ErrorResponse.Entry(code: ""),
            ]
        )
        let first =
            #"{"category":"k","code":"c","httpStatusCode":400,"id":"i","message":"m","#
            + #""propertyName":"p[2]","requestId":"r"}"#
        #expect(response.json == #"{"errorId":"e-1","errors":[\#(first),{"code":""}]}"#)
        #expect(ErrorResponse(errorID: "", errors: []).json == #"{"errorId":"","errors":[]}"#)
    }

    @Test func `every character survives a round trip through JSON`() throws {
        let scalars = Array(0...0x2ff) + [0x2028, 0xd7ff, 0xe000, 0xfffd, 0x1f600, 0x10ffff]
        let text = String(
            String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar(UInt32($0)) })
        )
        let json = ErrorResponse(errorID: text, errors: []).json
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect(object?["errorId"] as? String == text)
        #expect(throws: Never.self) { try SessionRequest(json: json) }
    }

    @Test(arguments: [
        ("\n", #"\n"#), ("\r", #"\r"#), ("\t", #"\t"#), ("\"", #"\""#), ("\\", #"\\"#),
        ("\u{0}", #"\u0000"#), ("\u{8}", #"\u0008"#), ("\u{b}", #"\u000b"#),
        ("\u{f}", #"\u000f"#), ("\u{10}", #"\u0010"#), ("\u{1f}", #"\u001f"#),
        (" ", " "), ("!", "!"), ("/", "/"), ("\u{7f}", "\u{7f}"), ("é", "é"), ("😀", "😀"),
    ])
    func `only the characters that have to be are escaped`(
        character: String,
        escaped: String
    ) {
        let response = ErrorResponse(errorID: "a\(character)b", errors: [])
        #expect(response.json == #"{"errorId":"a\#(escaped)b","errors":[]}"#)
    }

    @Test func `the response to an invalid request lists every fault with its path`() {
        let body = #"{"tokens":[1],"paymentProductFilters":{"exclud\u0065s":{}},"a":}"#
        let error = #expect(throws: ParsingError.self) {
            try SessionRequest(json: body)
        }
        let response = error.map { ErrorResponse(errorID: "e", $0) }
        let paths = ["tokens[0]", "paymentProductFilters.excludes", "a"]
        #expect(response?.errors.map(\.propertyName) == paths)
        #expect(response?.errors.map(\.code) == ["wrongType", "unknownKey", "unexpectedCharacter"])
        #expect(response?.errors.map(\.httpStatusCode) == [400, 400, 400])
        #expect(
            response?.errors.first?.message == "expected a string, found `1` (line 1, column 12)"
        )
    }

    @Test func `a fault of the whole request has no property name`() {
        let error = #expect(throws: ParsingError.self) {
            try SessionRequest(json: "[]")
        }
        #expect(error.map { ErrorResponse(errorID: "", $0).errors.map(\.propertyName) } == [nil])
    }

    @Test func `the response to rejected filters lists every unknown entry with its path`() throws {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1, groups: ["cards"])])
        let merchant = PaymentProductFilters(exclude: PaymentProductFilter(groups: ["Cards"]))
        let session = PaymentProductFilters(restrictTo: PaymentProductFilter(products: [1, 7]))
        let error = #expect(throws: FilterError.self) {
            try catalog.resolve([FilterLayer(merchant), FilterLayer(session)])
                .rejectUnknownEntries()
        }
        let response = error.map { error in
            ErrorResponse(errorID: "e", error) { $0 == 0 ? "merchant" : "paymentProductFilters" }
        }
        #expect(response?.errors.map(\.code) == ["unknownGroup", "unknownProduct"])
        #expect(response?.errors.map(\.httpStatusCode) == [400, 400])
        #expect(
            response?.errors.map(\.propertyName)
                == ["merchant.exclude.groups[0]", "paymentProductFilters.restrictTo.products[1]"]
        )
        #expect(response?.errors.map(\.message) == error?.faults.map(\.message))
        let single = error.map { ErrorResponse(errorID: "e", $0) }
        #expect(single?.errors.first?.propertyName == "paymentProductFilters.exclude.groups[0]")
    }
}
