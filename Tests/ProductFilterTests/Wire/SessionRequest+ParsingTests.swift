import ProductCatalog
import ProductFilter
import TestSupport
import Testing

struct SessionRequestParsingTests {
    @Test func `a truncated request is rejected at its end`() {
        for count in Self.sample.indices {
            let error = #expect(throws: ParsingError.self) {
                try SessionRequest(json: Array(Self.sample[..<count]))
            }
            let isCharacterTruncated = Self.sample[count] & 0xc0 == 0x80
            #expect(error?.faults.count == 1)
            #expect(
                error?.faults.last?.code == (isCharacterTruncated ? .invalidUTF8 : .unexpectedEnd)
            )
            #expect(error?.faults.last?.offset == (isCharacterTruncated ? count - 1 : count))
        }
    }

    static let sample = Array(
        #"""
        {"a":[1.5e2,"é\n",{"b":null}],
        "paymentProductFilters":{"restrictTo":{"groups":["cards"],"products":[1,-20]},
        "exclude":{}},"tokens":["\ud83d\ude00"],"c":true}
        """#.utf8
    )
}

/// Filters in the wrong place, which would be dropped silently.
struct MisplacedFiltersTests {
    @Test(arguments: [
        "paymentProductFilter", "PaymentProductFilters", "payment_product_filters",
        "paymentproductfilters", "paymentProductFiltres", "payment-product-filters",
        "payment product filters", "paymentProductFilterss", "paymentProductFilters1",
        "paymentProductFilterse", "paymentProductFilte",
    ])
    func `a misspelled key of the filters is rejected with the right one`(key: String) {
        let text = "{▸\"\(key)\":{\"exclude\":{\"products\":[2]}}}"
        let path = key.contains { $0 == "-" || $0 == " " } ? "`\(key)`" : key
        expectFault(in: InvalidText(text, .unknownKey, path))
        let error = #expect(throws: ParsingError.self) {
            try SessionRequest(json: text.replacing("▸", with: ""))
        }
        #expect(
            error?.faults.map(\.message) == ["unknown key `\(key)`: use `paymentProductFilters`"]
        )
    }

    @Test(arguments: [
        ("exclude", "exclude"), ("restrictTo", "restrictTo"), ("restrict_to", "restrictTo"),
        ("Exclude", "exclude"), ("excludes", "exclude"), ("restrictsTo", "restrictTo"),
    ])
    func `a filter at the root is rejected with its right place`(key: String, filter: String) {
        let error = #expect(throws: ParsingError.self) {
            try SessionRequest(json: #"{"tokens":[],"\#(key)":{"products":[2]}}"#)
        }
        #expect(error?.faults.map(\.code) == [.misplacedKey])
        #expect(error?.faults.map(\.path) == [key])
        #expect(
            error?.faults.map(\.message) == [
                "misplaced key `\(key)`: move it to `paymentProductFilters.\(filter)`"
            ]
        )
    }

    @Test(arguments: [
        InvalidText(
            #"{"order":{▸"paymentProductFilters":{}}}"#,
            .misplacedKey,
            "order.paymentProductFilters"
        ),
        InvalidText(
            #"{"a":[1,{"b":{▸"payment_product_filter":5,"c":{}}}]}"#,
            .misplacedKey,
            "a[1].b.payment_product_filter"
        ),
        InvalidText(
            #"{"a":{▸"paymentProductFilte":{}}}"#,
            .misplacedKey,
            "a.paymentProductFilte"
        ),
    ])
    func `filters in another field are rejected`(text: InvalidText) {
        expectFault(in: text)
    }

    @Test(arguments: [
        "order", "filters", "restriction", "excluded products", "tokensOnly", "include",
        "paymentProductId", "paymentProductFields", "",
    ])
    func `any other field is skipped`(key: String) throws {
        let text = #"{"\#(key)":{"exclude":{"\#(key)":1},"restrictTo":2}}"#
        #expect(try SessionRequest(json: text) == SessionRequest())
    }
}
