import HTTPTypes
import Metrics
import Synchronization

/// A limit of the requests of each merchant, as a token bucket: up to ``burst`` requests may come at
/// once, and ``rate`` more every second.
///
/// Requests count only once they're authenticated, so other clients can't use up a merchant's budget.
/// Merchants' servers and consumers' devices have a budget each, so a device can't prevent its
/// merchant from creating sessions.
final class RequestLimit: Sendable {
    /// Who sends a request.
    enum Sender {
        case server, device
    }

    /// The budgets that are tracked at most. Further merchants share one until there is room.
    static let capacity = 10_000

    private struct State {
        /// The budgets in use by hash: the time at which each is full if no more requests come.
        var budgets: [Int: ContinuousClock.Instant] = [:]

        /// The earliest time to look for full budgets.
        var nextRemoval: ContinuousClock.Instant?

        /// Returns the key of a budget: the hash itself, or one for all if there isn't any room.
        mutating func key(
            for hash: Int,
            refillTime: Duration,
            at now: ContinuousClock.Instant
        ) -> Int {
            guard budgets.count >= RequestLimit.capacity, budgets[hash] == nil else { return hash }
            if nextRemoval.map({ $0 <= now }) ?? true {
                // A full budget is the same as none.
                budgets = budgets.filter { $0.value > now }
                // Most requests don't pay for the search. Some budgets are full long before the time
                // that an empty one takes.
                nextRemoval = now + min(refillTime, .seconds(1))
            }
            return budgets.count < RequestLimit.capacity ? hash : 0
        }
    }

    private let interval: Duration
    private let tolerance: Duration
    private let state = Mutex(State())

    /// Creates a limit.
    ///
    /// - Parameters:
    ///   - rate: The requests per second, at least 1.
    ///   - burst: The requests that may come at once, at least 1.
    init(rate: Int, burst: Int) {
        interval = .seconds(1) / rate
        tolerance = interval * (burst - 1)
    }

    /// The number of budgets in use.
    var budgetCount: Int {
        state.withLock { $0.budgets.count }
    }

    /// Counts a request.
    ///
    /// - Parameters:
    ///   - merchantID: The id of the merchant, which must be authenticated.
    ///   - sender: The sender.
    ///   - now: The current time. Tests pass another one.
    /// - Throws: ``APIError`` if the merchant has used up its budget.
    func count(
        _ merchantID: String,
        from sender: Sender,
        at now: ContinuousClock.Instant = .now
    ) throws(APIError) {
        // The hash has a fixed size, and clients can't predict which merchants would share a budget.
        var hasher = Hasher()
        hasher.combine(ByteString(merchantID))
        hasher.combine(sender)
        let hash = hasher.finalize()
        let wait = state.withLock { state in
            let key = state.key(for: hash, refillTime: interval + tolerance, at: now)
            let full = max(state.budgets[key] ?? now, now)
            let wait = full - now - tolerance
            if wait <= .zero { state.budgets[key] = full + interval }
            return wait
        }
        guard wait > .zero else { return }
        GatewayMetrics.requestsLimited.increment()
        let seconds = Int((wait / .seconds(1)).rounded(.up))
        var error = APIError(
            .tooManyRequests,
            "tooManyRequests",
            "too many requests of this merchant: wait \(seconds) s"
        )
        error.headers[.retryAfter] = "\(seconds)"
        throw error
    }
}
