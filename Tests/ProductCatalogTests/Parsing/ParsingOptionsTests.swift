import ProductCatalog
import ProductFilter
import Testing

/// The limits of nesting and of faults.
struct ParsingOptionsTests {
    private func error(
        in text: String,
        _ options: ParsingOptions = .init()
    ) -> ParsingError? {
        #expect(throws: ParsingError.self) {
            try SessionRequest(json: text, options: options)
        }
    }

    @Test(arguments: [1, 2, 3, 99, 100])
    func `faults are listed up to the limit`(limit: Int) {
        let options = ParsingOptions(faultLimit: limit)
        for (count, isMore) in [(limit, false), (limit + 1, true), (limit + 500, true)] {
            let entries = Array(repeating: "1", count: count).joined(separator: ",")
            let error = error(in: #"{"tokens":[\#(entries)]}"#, options)
            #expect(error?.faults.count == limit)
            #expect(error?.hasMoreFaults == isMore)
            #expect(error?.faults.last?.path == "tokens[\(limit - 1)]")
        }
    }

    @Test func `a fault in the grammar counts toward the limit`() {
        let error = error(in: #"{"a":1,"a":2"#, ParsingOptions(faultLimit: 1))
        #expect(error?.faults.map(\.code) == [.duplicateKey])
        #expect(error?.hasMoreFaults == true)
    }

    @Test(arguments: [1, 2, 5, 64])
    func `nesting up to the limit is valid, and deeper nesting is rejected`(limit: Int) throws {
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

    @Test func `the default limits are 64 levels and 100 faults`() {
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

    @Test func `deep nesting doesn't overflow the stack`() throws {
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

    @Test func `a limit of zero traps`() async {
        await #expect(processExitsWith: .failure) {
            _ = ParsingOptions(nestingLimit: 0)
        }
        await #expect(processExitsWith: .failure) {
            _ = ParsingOptions(faultLimit: 0)
        }
    }
}
