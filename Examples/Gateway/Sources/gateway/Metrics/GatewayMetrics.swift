import Foundation
import Metrics

/// The gateway's own metrics. Hummingbird's middleware adds those of requests.
///
/// They do nothing unless a factory was bootstrapped before their first use.
enum GatewayMetrics {
    static let sessionsCreated = Counter(label: "gateway.sessions.created")
    static let questionableFilters = Counter(label: "gateway.questionable.filters")
    static let requestsLimited = Counter(label: "gateway.requests.limited")
    static let droppedLogLines = Counter(label: "gateway.log.dropped.lines")

    private static let completedReloads = reloads("completed")
    private static let failedReloads = reloads("failed")
    private static let lastReload = Meter(label: "gateway.last.reload.timestamp.seconds")
    private static let lastReloadCompleted = Meter(label: "gateway.last.reload.completed")

    /// Registers all metrics, so that they're 0 before the first event, and the time at which the
    /// reference data was loaded.
    static func start() {
        let counters = [
            sessionsCreated, questionableFilters, requestsLimited, droppedLogLines,
            completedReloads, failedReloads,
        ]
        for counter in counters { counter.increment(by: 0) }
        recordLoad(completed: true)
    }

    /// Records the result of a reload.
    static func recordReload(completed: Bool) {
        (completed ? completedReloads : failedReloads).increment()
        recordLoad(completed: completed)
    }

    private static func recordLoad(completed: Bool) {
        lastReload.set(Date.now.timeIntervalSince1970)
        lastReloadCompleted.set(completed ? 1 : 0)
    }

    private static func reloads(_ result: String) -> Counter {
        Counter(label: "gateway.reloads", dimensions: [("result", result)])
    }
}
