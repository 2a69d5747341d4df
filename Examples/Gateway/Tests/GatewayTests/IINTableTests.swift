import ProductCatalog
import Testing

@testable import gateway

struct IINTableTests {
    static let table = #"""
        {"iins":[{"from":"0001","paymentProductIds":[7]},
                 {"from":"2221","to":"2720","paymentProductIds":[3]},
                 {"from":"4","paymentProductIds":[1]},
                 {"from":"400000","to":"400099","paymentProductIds":[1,130],"countryCode":"FR"},
                 {"from":"400100","paymentProductIds":[2]},
                 {"from":"4000000000000000000","paymentProductIds":[5]}]}
        """#

    @Test(
        arguments: [
            ("222100", [3]), ("272099", [3]), ("222099", nil), ("272100", nil),
            ("400000", [1, 130]),
            ("400099", [1, 130]), ("4001000", [2]), ("400101", [1]), ("499999", [1]),
            ("399999", nil), ("4", [1]), ("000199", [7]), ("0001", [7]), ("100000", nil),
            ("4000000000000000000", [5]), ("4000000000000000001", [1, 130]),
            ("9999999999999999999", nil),
        ] as [(String, [PaymentProduct.ID]?)]
    )
    func `the entry with the most digits that a card begins with applies`(
        digits: String,
        products: [PaymentProduct.ID]?
    ) throws {
        let table = try IINTable(json: Self.table)
        #expect(table.entry(for: try #require(CardDigits(digits)))?.products == products)
    }

    @Test(
        arguments: [
            ("{}", ["missing key `iins`: add it"]),
            (
                #"{"iins":[{}]}"#,
                ["missing key `from`: add it", "missing key `paymentProductIds`: add it"]
            ),
            (
                #"{"iins":[{"from":"4","paymentProductIds":[1],"country":"NL"}]}"#,
                ["unknown key `country`: use `from`, `to`, `paymentProductIds` or `countryCode`"]
            ),
            (
                #"{"iins":[{"from":4,"paymentProductIds":[1]}]}"#,
                ["expected a string of 1 to 19 digits, found `4`"]
            ),
            (
                #"{"iins":[{"from":"","paymentProductIds":[1]}]}"#,
                ["expected a string of 1 to 19 digits, found ``"]
            ),
            (
                #"{"iins":[{"from":"4 1","paymentProductIds":[1]}]}"#,
                ["expected a string of 1 to 19 digits, found `4 1`"]
            ),
            (
                #"{"iins":[{"from":"10000000000000000000","paymentProductIds":[1]}]}"#,
                ["expected a string of 1 to 19 digits, found `10000000000000000000`"]
            ),
            (
                #"{"iins":[{"from":"40","to":"4","paymentProductIds":[1]}]}"#,
                ["expected a number not below `from`, with as many digits, found another one"]
            ),
            (
                #"{"iins":[{"to":"39","from":"40","paymentProductIds":[1]}]}"#,
                ["expected a number not below `from`, with as many digits, found another one"]
            ),
            (
                #"{"iins":[{"from":"4","paymentProductIds":[]}]}"#,
                ["expected at least one product id, found none"]
            ),
            (
                #"{"iins":[{"from":"4","paymentProductIds":[1,1]}]}"#,
                ["expected each product once, found `1` again"]
            ),
            (
                #"{"iins":[{"from":"4","paymentProductIds":[1],"countryCode":"nl"}]}"#,
                ["expected a country code: two letters from A to Z, found `\"nl\"`"]
            ),
            (
                #"{"iins":[{"from":"40","to":"45","paymentProductIds":[1]},"#
                    + #"{"from":"400","paymentProductIds":[1]},{"from":"45","paymentProductIds":[1]}]}"#,
                ["expected a number above the entries of 2 digits before it, found one that isn't"]
            ),
        ] as [(String, [String])]
    )
    func `every fault is reported`(text: String, messages: [String]) {
        let error = #expect(throws: ParsingError.self) { try IINTable(json: text) }
        #expect(error?.faults.map(\.message) == messages)
    }

    @Test func `an overlap is reported at its place`() {
        let text = """
            {"iins":[{"from":"40","paymentProductIds":[1]},
                     {"from": "40","paymentProductIds":[1]}]}
            """
        let error = #expect(throws: ParsingError.self) { try IINTable(json: text) }
        #expect(error?.faults.map(\.path) == ["iins[1].from"])
        #expect(error?.faults.map(\.line) == [2])
    }

    @Test func `products that the catalog doesn't have cause warnings`() throws {
        let table = try IINTable(
            json: #"""
                {"iins":[{"from":"400000","paymentProductIds":[1,9]},{"from":"5","paymentProductIds":[8]}]}
                """#
        )
        let warnings = table.warnings(in: try PaymentProductCatalog([PaymentProduct(id: 1)]))
        #expect(warnings.count == 2)
        #expect(warnings.first?.hasPrefix("iins[0].paymentProductIds[1]: product 9 ") == true)
        #expect(warnings.last?.hasPrefix("iins[1].paymentProductIds[0]: product 8 ") == true)
    }
}
