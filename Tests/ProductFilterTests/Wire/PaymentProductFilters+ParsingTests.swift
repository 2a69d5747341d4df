import Foundation
import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Parsing filters that aren't part of a session request.
struct PaymentProductFiltersParsingTests {
    private let text =
        #"{"restrictTo":{"products":[809],"groups":["é"]},"exclude":{"products":[2]}}"#
    private let filters = PaymentProductFilters(
        restrictTo: PaymentProductFilter(products: [809], groups: ["é"]),
        exclude: PaymentProductFilter(products: [2])
    )

    @Test func `filters are parsed from a string, a span and any sequence of bytes`() throws {
        let bytes = Array(text.utf8)
        #expect(try PaymentProductFilters(json: text) == filters)
        #expect(try PaymentProductFilters(json: bytes) == filters)
        #expect(try PaymentProductFilters(json: bytes.span) == filters)
        #expect(try PaymentProductFilters(json: ([0] + bytes).dropFirst()) == filters)
        #expect(try PaymentProductFilters(json: Data(bytes)) == filters)
        #expect(try PaymentProductFilters(json: text.utf8) == filters)
    }

    @Test func `filters without keys neither restrict nor exclude`() throws {
        #expect(try PaymentProductFilters(json: "{}") == PaymentProductFilters())
        let nulls = #"{"restrictTo":null,"exclude":null}"#
        #expect(try PaymentProductFilters(json: nulls) == PaymentProductFilters())
    }

    @Test(arguments: [
        InvalidText("▸[]", .wrongType), InvalidText("▸null", .wrongType),
        InvalidText(#"{▸"paymentProductFilters":{}}"#, .unknownKey, "paymentProductFilters"),
        InvalidText(#"{"exclude":{"products":[1,▸"2"]}}"#, .wrongType, "exclude.products[1]"),
        InvalidText(#"{"exclude":{},▸"exclude":{}}"#, .duplicateKey, "exclude"),
        InvalidText("{}▸{}", .trailingData), InvalidText("{▸", .unexpectedEnd),
    ])
    func `invalid filters are rejected, with paths from the filters`(text: InvalidText) {
        expectFault(in: text) { () throws(ParsingError) in
            _ = try PaymentProductFilters(json: text.bytes.span)
        }
        expectFault(in: text) { () throws(ParsingError) in
            _ = try PaymentProductFilters(json: text.bytes)
        }
        expectFault(in: text) { () throws(ParsingError) in
            _ = try PaymentProductFilters(json: String(decoding: text.bytes, as: UTF8.self))
        }
    }

    @Test func `the options apply to every kind of input`() throws {
        let text = #"{"restrictTo":{},"exclude":{"products":[2]}}"#
        let options = ParsingOptions(emptyRestriction: .unrestricted)
        let exclusion = PaymentProductFilters(exclude: PaymentProductFilter(products: [2]))
        #expect(try PaymentProductFilters(json: text, options: options) == exclusion)
        #expect(try PaymentProductFilters(json: text.utf8, options: options) == exclusion)
        #expect(try PaymentProductFilters(json: text.utf8Span.span, options: options) == exclusion)
        let error = #expect(throws: ParsingError.self) {
            try PaymentProductFilters(
                json: text,
                options: ParsingOptions(emptyRestriction: .reject)
            )
        }
        #expect(error?.faults.map(\.code) == [.emptyRestriction])
        #expect(error?.faults.map(\.path) == ["restrictTo"])
    }
}
