import ProductCatalog
import ProductFilterJSON
import Testing

struct QueryPositionsTests {
    /// A query whose unknown entries are each the only one on its line, in a column of their own.
    private let query = #"""
        {"context": {"countryCode": "NL", "attributes": {
            "é": "x"}, "amount": null},
         "paymentProductFilters": {"exclude": {"groups": [
             "session"]}},
         "layers": [{"name": "a", "exclude": null, "restrictTo": {"products": [1,
               77, 2], "groups": null}}, {}, {"exclude": {"groups":
                ["layer"], "products": [
           -5]}}]}
        """#

    @Test func `each diagnostic has the position of its value`() throws {
        let answer = try answer(query, .reasons)
        let expected = [
            (6, 8, "layers[0].restrictTo.products[1]"), (8, 4, "layers[2].exclude.products[0]"),
            (7, 10, "layers[2].exclude.groups[0]"),
            (4, 6, "paymentProductFilters.exclude.groups[0]"), (2, 10, "context.attributes.`é`"),
        ]
        for (line, column, path) in expected {
            let position = #""column":\#(column),(?:"layer":"\w+",)?"line":\#(line)"#
            let pattern = try Regex(position + #","message":"[^"]*","propertyName":"(.*?)""#)
            let paths = answer.matches(of: pattern).compactMap { $0.output[1].substring }
            #expect(paths == [Substring(path)], "\(line):\(column)")
        }
    }

    @Test func `a diagnostic of a whole filter has the filter's position`() throws {
        let answer = try answer(#"{"paymentProductFilters": {"restrictTo":  {}}}"#, .reasons)
        #expect(answer.contains(#""column":43,"line":1,"#))
    }
}
