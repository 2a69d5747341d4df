import ProductCatalog
import ProductFilter
import ProductFilterJSON
import Testing

struct QueryResultFiltersTests {
    private func result(
        _ query: String,
        _ options: AnswerOptions = AnswerOptions()
    ) throws -> QueryResult {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1), PaymentProduct(id: 2)])
        return QueryResult(to: query.utf8.span, in: catalog, options: options)
    }

    @Test func `filters of a valid query apply in any context`() throws {
        let result = try result(#"{"layers":[{"exclude":{"products":[1,9]}}]}"#)
        let filters = try #require(result.filters)
        #expect(filters.products().ids == [2])
        #expect(result.unknownEntries.paths == ["layers[0].exclude.products[1]"])
    }

    @Test func `a rejected query has no filters`() throws {
        #expect(try result("{").filters == nil)
        let options = AnswerOptions(unknownEntries: .reject)
        let query = #"{"layers":[{"exclude":{"products":[9]}}]}"#
        #expect(try result(query, options).filters == nil)
    }

    @Test func `a query with a context is rejected if the context is passed separately`() throws {
        var options = AnswerOptions()
        options.hasSeparateContext = true
        #expect(try result(#"{"context":null}"#, options).filters != nil)
        let rejected = try result(#"{"context":{},"id":7}"#, options)
        #expect(rejected.filters == nil)
        #expect(
            String(decoding: rejected.json, as: UTF8.self) == #"""
                {"errors":[{"message":"the payment context is passed separately: remove \#
                `context`","propertyName":"context"}],"id":7}
                """#
        )
    }

    @Test func `a query can be rejected without being parsed`() {
        let result = QueryResult(faults: [InputFault(message: "unknown flag")])
        #expect(result.isError)
        #expect(result.filters == nil)
        #expect(
            String(decoding: result.json, as: UTF8.self)
                == #"{"errors":[{"message":"unknown flag"}]}"#
        )
    }
}
