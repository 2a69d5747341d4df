import ProductCatalog
import ProductFilterJSON
import Testing

struct QueryResultTests {
    @Test func `an answer has the available products, and further parts only on request`() throws {
        let query = #"{"paymentProductFilters":{"restrictTo":{"products":[3,1]}},"id":7}"#
        #expect(try answer(query) == #"{"available":[1,3],"id":7}"#)
        let explained = #"{"available":[1,3],"id":7,"unavailable":{"2":["outsideRestriction"]}}"#
        #expect(try answer(query, .codes) == explained)
    }

    @Test func `no part changes which products are available`() throws {
        let query = #"{"layers":[{"exclude":{"groups":["cards"]}}],"context":{"amount":5}}"#
        let all: AnswerOptions.Parts = [.codes, .reasons, .fixes, .contexts]
        #expect(try answer(query).hasPrefix(#"{"available":[3]}"#))
        #expect(try answer(query, all).hasPrefix(#"{"available":[3],"#))
    }

    @Test func `reasons have a message and the path from the root of the query`() throws {
        let query = #"""
            {"layers":[{"exclude":{"products":[1]}}],"paymentProductFilters":{"restrictTo":{}}}
            """#
        #expect(
            try answer(query, .reasons, of: [1]).hasSuffix(
                #"""
                "products":[{"available":false,"id":1,"reasons":[\#
                {"code":"excludedProduct",\#
                "message":"excluded by its id (layers[0].exclude.products[0])",\#
                "propertyName":"layers[0].exclude.products[0]"},\#
                {"code":"outsideRestriction","layer":"request",\#
                "message":"not named by restrictTo (request: restrictTo)",\#
                "propertyName":"paymentProductFilters.restrictTo"}]}]}
                """#
            )
        )
    }

    @Test func `the session's filters have a name in messages, unless a layer has it`() throws {
        func messages(_ name: String) throws -> [String] {
            let layer = #"{"name":"\#(name)","restrictTo":{}}"#
            let query = #"{"layers":[\#(layer)],"paymentProductFilters":{"restrictTo":{}}}"#
            return try answer(query, .reasons, of: [1])
                .matches(of: /"message":"not named by restrictTo \((.*?)\)"/).map { String($0.1) }
        }
        #expect(try messages("a") == ["a: restrictTo", "request: restrictTo"])
        #expect(try messages("request") == ["request: restrictTo", "layers[1].restrictTo"])
    }

    @Test func `products are described in the order in which they're selected`() throws {
        let answer = try answer("{}", .reasons, of: [3, 9, 1, 3])
        let ids = answer.matches(of: /"id":([0-9]+)/).map { Int($0.1) }
        #expect(ids == [3, 9, 1, 3])
        #expect(answer.contains(#"{"available":false,"id":9,"reasons":[{"code":"notInCatalog","#))
    }

    @Test func `fixes edit the session's filters, even if the query has none`() throws {
        let query = #"{"layers":[{"restrictTo":{"products":[1]}}],"context":{"amount":101}}"#
        #expect(
            try answer(query, .fixes, of: [1, 2]).hasSuffix(
                #"""
                "products":[\#
                {"available":false,"fixes":[{"alsoAdmits":[],"context":{"amount":100},\#
                "edits":[]}],"id":1},\#
                {"available":false,"fixes":[],"id":2}]}
                """#
            )
        )
    }

    @Test func `contexts are listed, or why there are none`() throws {
        let query = #"{"layers":[{"exclude":{"products":[2]}}]}"#
        let answer = try answer(query, .contexts, of: [1, 2])
        #expect(answer.contains(#""maxAmount":100,"minAmount":null,"recurring":null}],"id":1}"#))
        #expect(
            answer.hasSuffix(
                #"""
                {"available":false,"contexts":[],\#
                "deadEnd":{"messages":["excluded by its id (exclude.products[0])"],"reasons":[\#
                {"code":"excludedProduct","propertyName":"layers[0].exclude.products[0]"}]},"id":2}]}
                """#
            )
        )
    }

    @Test func `an invalid query has all its faults, with their places`() throws {
        let query = "{\n  \"layer\": [],\n  \"id\": 1.5\n}"
        #expect(
            try answer(query) == #"""
                {"errors":[{"message":"unknown key `layer`: use `layers`, `paymentProductFilters`, \#
                `context` or `id` (line 2, column 3)","propertyName":"layer"},\#
                {"message":"expected an integer, without fraction or exponent, found `1.5` \#
                (line 3, column 9)","propertyName":"id"}]}
                """#
        )
        #expect(
            try answer("[", .reasons) == #"""
                {"errors":[{"code":"wrongType","column":1,"line":1,\#
                "message":"expected an object, found a list"},\#
                {"code":"unexpectedEnd","column":2,"line":1,\#
                "message":"expected a value or `]`, found the end of the input"}]}
                """#
        )
    }

    @Test func `unknown entries are errors if they're rejected`() throws {
        let query = #"{"paymentProductFilters":{"exclude":{"products":[9]}},"id":"x"}"#
        var options = AnswerOptions(unknownEntries: .reject)
        #expect(
            try answer(query, options) == #"""
                {"errors":[{"message":"product 9 isn't in the catalog, so nothing is excluded by \#
                it: correct the id or remove the entry",\#
                "propertyName":"paymentProductFilters.exclude.products[0]"}],"id":"x"}
                """#
        )
        options.parts = .reasons
        let located = #"{"errors":[{"code":"unknownProduct","column":50,"line":1,"message":"#
        #expect(try answer(query, options).hasPrefix(located))
    }

    @Test(
        arguments: [
            (EmptyRestrictionPolicy.allowsNothing, #"{"available":[]}"#),
            (.unrestricted, #"{"available":[1,2,3]}"#),
        ]
    )
    func `the policy on empty restrictions applies to every text`(
        policy: EmptyRestrictionPolicy,
        expected: String
    ) throws {
        let options = AnswerOptions(emptyRestriction: policy)
        let filters = #"{"paymentProductFilters":{"restrictTo":{}}}"#
        #expect(try answer(filters, options) == expected)
        #expect(try answer("{}", request: filters, options) == expected)
    }

    @Test func `a rejected empty restriction is a fault in every text`() throws {
        let options = AnswerOptions(emptyRestriction: .reject)
        let filters = #"{"paymentProductFilters":{"restrictTo":{}}}"#
        #expect(try answer(filters, options).hasPrefix(#"{"errors":"#))
        #expect(try answer("{}", request: filters, options).hasPrefix(#"{"errors":"#))
    }
}
