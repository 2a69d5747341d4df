import HTTPTypes
import Testing

@testable import gateway

struct RequestLimitTests {
    let start = ContinuousClock.now

    @Test func `a merchant may send a burst, and then what the rate allows`() throws {
        let limit = RequestLimit(rate: 2, burst: 3)
        for _ in 0..<3 { try limit.count("a", from: .server, at: start) }
        #expect(retryAfter(limit, at: start) == "1")
        #expect(retryAfter(limit, at: start + .milliseconds(499)) == "1")
        try limit.count("a", from: .server, at: start + .milliseconds(500))
        #expect(retryAfter(limit, at: start + .milliseconds(500)) == "1")
    }

    @Test func `rejected requests don't use up the budget`() throws {
        let limit = RequestLimit(rate: 1, burst: 1)
        try limit.count("a", from: .server, at: start)
        for _ in 0..<100 { #expect(retryAfter(limit, at: start) == "1") }
        try limit.count("a", from: .server, at: start + .seconds(1))
    }

    @Test func `an unused budget doesn't grow beyond the burst`() throws {
        let limit = RequestLimit(rate: 10, burst: 2)
        try limit.count("a", from: .server, at: start)
        let later = start + .seconds(3_600)
        for _ in 0..<2 { try limit.count("a", from: .server, at: later) }
        #expect(retryAfter(limit, at: later) == "1")
    }

    @Test func `merchants, and servers and devices, have separate budgets`() throws {
        let limit = RequestLimit(rate: 1, burst: 1)
        try limit.count("a", from: .server, at: start)
        try limit.count("a", from: .device, at: start)
        try limit.count("b", from: .server, at: start)
        #expect(retryAfter(limit, at: start) == "1")
    }

    @Test func `memory is bounded, and merchants beyond the bound share a budget`() throws {
        let limit = RequestLimit(rate: 1, burst: 1)
        for id in 0..<RequestLimit.capacity {
            try limit.count("\(id)", from: .server, at: start)
        }
        try limit.count("new", from: .server, at: start)
        #expect(limit.budgetCount == RequestLimit.capacity + 1)
        #expect(throws: APIError.self) { try limit.count("newer", from: .server, at: start) }
        // Budgets that are full again make room.
        let later = start + .seconds(2)
        try limit.count("new", from: .server, at: later)
        try limit.count("newer", from: .server, at: later)
        #expect(limit.budgetCount == 2)
    }

    @Test func `budgets make room as soon as they're full, however large the burst is`() throws {
        let limit = RequestLimit(rate: 1, burst: 1_000)
        for id in 0..<RequestLimit.capacity {
            try limit.count("\(id)", from: .server, at: start)
        }
        try limit.count("new", from: .server, at: start)
        try limit.count("new", from: .server, at: start + .seconds(2))
        #expect(limit.budgetCount == 1)
    }

    private func retryAfter(_ limit: RequestLimit, at now: ContinuousClock.Instant) -> String? {
        do throws(APIError) {
            try limit.count("a", from: .server, at: now)
            return nil
        } catch {
            #expect(error.status == .tooManyRequests)
            return error.headers[.retryAfter]
        }
    }
}
