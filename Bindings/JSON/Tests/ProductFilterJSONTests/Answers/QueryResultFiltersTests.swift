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
        #expect(result.context == nil)
        #expect(result.unknownEntries.paths == ["layers[0].exclude.products[1]"])
    }

    @Test func `a rejected query has no filters`() throws {
        #expect(try result("{").filters == nil)
        let options = AnswerOptions(unknownEntries: .reject)
        let query = #"{"layers":[{"exclude":{"products":[9]}}]}"#
        #expect(try result(query, options).filters == nil)
    }

    @Test func `an empty context is a context`() throws {
        #expect(try result(#"{"context":{}}"#).context == .any)
        #expect(try result(#"{"context":null}"#).context == nil)
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
