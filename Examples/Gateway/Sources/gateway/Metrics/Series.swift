import CoreMetrics
import Synchronization

/// The values of a metric for one combination of labels.
protocol Series: AnyObject, Sendable {
    /// The values, each with the suffix of its name and, in a histogram, the bound of its bucket.
    var samples: [Sample] { get }
}

/// A value of a metric.
struct Sample: Equatable {
    var suffix = ""
    var bound: Double?
    let value: Double
}

/// A number that only grows.
final class CounterSeries: Series, CounterHandler {
    private let value = Atomic<Int64>(0)

    func increment(by amount: Int64) {
        value.wrappingAdd(amount, ordering: .relaxed)
    }

    func reset() {
        value.store(0, ordering: .relaxed)
    }

    var samples: [Sample] {
        [Sample(value: Double(value.load(ordering: .relaxed)))]
    }
}

/// A number that can go up and down.
final class GaugeSeries: Series, MeterHandler, RecorderHandler {
    private let value = Mutex(0.0)

    func set(_ new: Int64) { set(Double(new)) }
    func set(_ new: Double) { value.withLock { $0 = new } }
    func increment(by amount: Double) { value.withLock { $0 += amount } }
    func decrement(by amount: Double) { value.withLock { $0 -= amount } }
    func record(_ new: Int64) { set(new) }
    func record(_ new: Double) { set(new) }

    var samples: [Sample] {
        [Sample(value: value.withLock { $0 })]
    }
}

/// A distribution of values.
final class HistogramSeries: Series, TimerHandler, RecorderHandler {
    /// The inclusive upper bounds of the buckets, in seconds for timers. The last bucket, which has
    /// none, follows.
    static let bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 20]

    private struct State {
        var sum = 0.0
        var counts = [Int](repeating: 0, count: HistogramSeries.bounds.count + 1)
    }

    private let state = Mutex(State())

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let bucket = Self.bounds.firstIndex { value <= $0 } ?? Self.bounds.count
        state.withLock { state in
            state.sum += value
            state.counts[bucket] += 1
        }
    }

    func recordNanoseconds(_ duration: Int64) {
        record(Double(duration) / 1_000_000_000)
    }

    var samples: [Sample] {
        let state = state.withLock { $0 }
        var total = 0
        let buckets = zip(Self.bounds + [.infinity], state.counts).map { bound, count in
            total += count
            return Sample(suffix: "_bucket", bound: bound, value: Double(total))
        }
        return buckets + [
            Sample(suffix: "_sum", value: state.sum),
            Sample(suffix: "_count", value: Double(total)),
        ]
    }
}
