import ProductFilter
import Testing

/// What is said about a request that has more than one fault, and where the faults are.
struct ReadingFaultsTests {
    private func error(
        in text: String,
        _ options: ParsingOptions = .init()
    ) -> ParsingError? {
        #expect(throws: ParsingError.self) {
            try SessionRequest(json: text, options: options)
        }
    }

    @Test func `every fault is collected, with line, column and what was found`() {
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
                3:37: paymentProductFilters.restrictTo.products[1]: expected an integer, found `"2"`
                3:42: paymentProductFilters.restrictTo.products[2]: expected an integer, without \
                fraction or exponent, found `3.5`
                3:47: paymentProductFilters.restrictTo.products[3]: expected an integer, found `null`
                3:53: paymentProductFilters.restrictTo.products[4]: expected an integer, found a list
                3:59: paymentProductFilters.restrictTo.product: unknown key `product`: only \
                `products`, `groups` may stand here
                4:34: paymentProductFilters.exclude.groups[1]: expected a string, found `6`
                4:47: paymentProductFilters.exclude.groups: duplicate key `groups`: write it once
                6:13: tokens: expected a list of strings, found an object
                """
        )
    }

    @Test func `what breaks the grammar is the last fault, after those before it`() {
        let error = error(in: #"{"tokens":[1,2,}"#)
        #expect(error?.faults.map(\.code) == [.wrongType, .wrongType, .unexpectedCharacter])
        #expect(error?.faults.map(\.path) == ["tokens[0]", "tokens[1]", "tokens[2]"])
        #expect(error?.faults.last?.message == "expected a value, found `}`")
    }

    @Test(arguments: [1, 2, 3, 99, 100])
    func `faults are collected up to a limit`(limit: Int) {
        let options = ParsingOptions(faultLimit: limit)
        for (count, isMore) in [(limit, false), (limit + 1, true), (limit + 500, true)] {
            let entries = Array(repeating: "1", count: count).joined(separator: ",")
            let error = error(in: #"{"tokens":[\#(entries)]}"#, options)
            #expect(error?.faults.count == limit)
            #expect(error?.hasMoreFaults == isMore)
            #expect(error?.faults.last?.path == "tokens[\(limit - 1)]")
        }
    }

    @Test func `what breaks the grammar counts as one more fault where the limit is reached`() {
        let error = error(in: #"{"a":1,"a":2"#, ParsingOptions(faultLimit: 1))
        #expect(error?.faults.map(\.code) == [.duplicateKey])
        #expect(error?.hasMoreFaults == true)
    }

    @Test func `a restriction whose entries were refused is not called empty as well`() {
        let error = error(
            in: #"{"paymentProductFilters":{"restrictTo":{"products":["1"]}}}"#,
            .init(emptyRestriction: .reject)
        )
        #expect(error?.faults.map(\.code) == [.wrongType])
    }

    @Test(arguments: [
        (#"{"a b":▸}"#, "`a b`"), (#"{"a.b":▸}"#, "`a.b`"), (#"{"":▸}"#, "``"),
        (#"{"1a":▸}"#, "`1a`"),
        (#"{"a_1":▸}"#, "a_1"), (#"{"\u0061":▸}"#, "a"), (#"{"é":▸}"#, "`é`"),
        (#"{"x":1,"a":[0,[{"b":[[▸}"#, "a[1][0].b[0][0]"), (#"{"a":{"b":{"c":1},"d":▸"#, "a.d"),
        (#"{"a":{"b":{"c":1}▸x"#, "a"), (#"{"a":[{"b":1}]▸x"#, ""),
        (#"{"a":[[],{"b":[▸"#, "a[1].b"),
    ])
    func `the path leads to the fault, in any field`(marked: String, path: String) {
        let parts = marked.split(separator: "▸", omittingEmptySubsequences: false)
        let error = error(in: parts.joined())
        #expect(error?.faults.map(\.path) == [path])
        #expect(error?.faults.map(\.offset) == [parts[0].utf8.count])
    }

    @Test func `long keys and values are cut between two characters`() {
        let long = String(repeating: "é", count: 1000)
        let error = error(in: #"{"tokens":{},"x\#(long)":{"a":1,"a":2}}"#)
        #expect(error?.faults.last?.path == "`x" + String(repeating: "é", count: 31) + "…`.a")
        let second = self.error(in: #"{"paymentProductFilters":"\#(long)"}"#)
        let start = "`\"" + String(repeating: "é", count: 19) + "…`"
        #expect(second?.faults.first?.found == start)
    }

    @Test(arguments: [1, 2, 5, 64])
    func `nesting is bounded, and what is within the bound is read`(limit: Int) throws {
        let options = ParsingOptions(nestingLimit: limit)
        func nested(_ depth: Int) -> String {
            #"{"a":"# + String(repeating: "[", count: depth - 1)
                + (depth == 1 ? "1" : "") + String(repeating: "]", count: depth - 1) + "}"
        }
        #expect(try SessionRequest(json: nested(limit), options: options) == SessionRequest())
        let error = error(in: nested(limit + 1), options)
        #expect(error?.faults.map(\.code) == [.nestingTooDeep])
        #expect(error?.faults.map(\.offset) == [limit + 4])
        #expect(error?.faults.map(\.found) == ["`[`"])
    }

    @Test func `by default 64 objects and lists may stand open, and 100 faults are collected`() {
        func nested(_ depth: Int) -> String {
            String(repeating: #"{"a":"#, count: depth - 1) + "{}"
                + String(repeating: "}", count: depth - 1)
        }
        #expect(throws: Never.self) { try SessionRequest(json: nested(64)) }
        #expect(error(in: nested(65))?.faults.map(\.code) == [.nestingTooDeep])
        for (count, isMore) in [(100, false), (101, true)] {
            let entries = Array(repeating: "1", count: count).joined(separator: ",")
            let error = error(in: #"{"tokens":[\#(entries)]}"#)
            #expect(error?.faults.count == 100)
            #expect(error?.hasMoreFaults == isMore)
        }
    }

    @Test func `deep nesting does not grow the stack`() throws {
        let depth = 100_000
        let options = ParsingOptions(nestingLimit: 2 * depth + 1)
        let brackets = String(repeating: #"{"a":["#, count: depth)
        let end = String(repeating: "]}", count: depth)
        #expect(throws: Never.self) {
            try SessionRequest(json: #"{"b":"# + brackets + end + "}", options: options)
        }
        #expect(error(in: brackets)?.faults.map(\.code) == [.nestingTooDeep])
        #expect(error(in: brackets, options)?.faults.map(\.code) == [.unexpectedEnd])
    }
}
