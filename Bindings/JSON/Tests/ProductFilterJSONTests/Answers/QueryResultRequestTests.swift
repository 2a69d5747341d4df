import ProductCatalog
import ProductFilterJSON
import Testing

struct QueryResultRequestTests {
    private let request = #"""
        {"amountOfMoney": {"amount": 5}, "context": "web", "layers": 3,
         "paymentProductFilters": {"exclude": {"products": [2, 8]}}}
        """#

    @Test func `a session request's filters are those of the query`() throws {
        let query = #"{"layers":[{"exclude":{"products":[1]}}],"context":{"amount":5}}"#
        let path = "paymentProductFilters.exclude.products[1]"
        #expect(
            try answer(query, request: request) == #"{"available":[3],"unknown":["\#(path)"]}"#
        )
    }

    @Test func `diagnostics say which text they're in, and where`() throws {
        let query = #"{"context":{"attributes":{"chanel":"web"}}}"#
        let answer = try answer(query, request: request, AnswerOptions(parts: .reasons))
        #expect(answer.contains(#"{"code":"unknownProduct","column":56,"line":2,"#))
        let path = "paymentProductFilters.exclude.products[1]"
        let end = #""propertyName":"\#(path)","severity":"warning","source":"request"}"#
        #expect(answer.contains(end))
        #expect(answer.contains(#"{"code":"unknownAttribute","column":36,"line":1,"#))
        #expect(answer.contains(#""source":"query"}]"#))
    }

    @Test func `the faults of both texts are listed`() throws {
        let answer = try answer(
            "{]",
            request: #"{"restrictTo":{}}"#,
            AnswerOptions(parts: .reasons)
        )
        #expect(answer.hasPrefix(#"{"errors":[{"code":"unexpectedCharacter","column":2,"line":1,"#))
        #expect(answer.contains(#""source":"query"},{"code":"misplacedKey","column":2,"line":1,"#))
        #expect(answer.hasSuffix(#""source":"request"}]}"#))
    }

    @Test(arguments: [AnswerOptions.Parts(), .reasons])
    func `every fault says which text it's in`(parts: AnswerOptions.Parts) throws {
        let options = AnswerOptions(unknownEntries: .reject, parts: parts)
        let filters = #"{"paymentProductFilters":{"exclude":{"products":[8]}}}"#
        let query = #"{"layers":[{"exclude":{"products":[9]}}]}"#
        for (query, request) in [("{", "{"), (query, filters)] {
            let answer = try answer(query, request: request, options)
            let sources = answer.matches(of: /"source":"(\w+)"}/).map { $0.1 }
            #expect(sources == ["query", "request"])
        }
    }

    @Test func `a query can't have the filters of a request, too`() throws {
        let query = #"{"paymentProductFilters":{}}"#
        #expect(
            try answer(query, request: "{}") == #"""
                {"errors":[{"message":"the session request is passed separately: remove \#
                `paymentProductFilters`","propertyName":"paymentProductFilters","source":"query"}]}
                """#
        )
        #expect(try answer(#"{"paymentProductFilters":null}"#, request: "{}").contains("available"))
    }

    @Test func `faults of the request leave the id of the query`() throws {
        let answer = try answer(#"{"id":"a"}"#, request: "{]")
        #expect(answer.hasSuffix(#""source":"request"}],"id":"a"}"#))
    }

    @Test func `a context that's passed separately is a fault of the query`() throws {
        var options = AnswerOptions()
        options.hasSeparateContext = true
        let answer = try answer(#"{"context":{}}"#, request: "{}", options)
        #expect(answer.hasSuffix(#""propertyName":"context","source":"query"}]}"#))
    }

    @Test func `an empty text isn't a request`() throws {
        let start = #"{"errors":[{"message":"expected an object"#
        #expect(try answer("{}", request: "").hasPrefix(start))
    }
}
