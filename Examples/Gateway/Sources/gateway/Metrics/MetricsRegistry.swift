import CoreMetrics
import Synchronization

/// The metrics of the process, which ``text`` returns in the format that Prometheus reads.
///
/// Counters and meters have one value for each combination of labels. Timers and recorders that
/// aggregate are histograms.
final class MetricsRegistry: MetricsFactory {
    /// The labels of a series, in the order of its metric.
    struct Labels: Hashable {
        let values: [Label]

        struct Label: Hashable {
            let name: String
            let value: String
        }
    }

    /// The series of one metric.
    struct Family {
        let kind: Kind
        var series: [Labels: any Series] = [:]
    }

    enum Kind: String {
        case counter, gauge, histogram
    }

    private let families = Mutex<[String: Family]>([:])

    /// The maximum number of series of a metric. Values of further ones are dropped.
    ///
    /// Labels have few values, none of them chosen by a client. This is a limit in case one does.
    static let seriesLimit = 1_000

    /// The methods that routes support. All others have the same label, so that clients can't create
    /// series.
    private static let methods: Set<String> = ["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"]

    /// Returns the series of a metric with some labels. Creates it if it's new.
    ///
    /// - Parameters:
    ///   - name: The name of the metric.
    ///   - dimensions: The labels.
    ///   - kind: The kind of the metric. One name can't have several.
    ///   - create: Creates the series.
    private func series<S: Series>(
        _ name: String,
        _ dimensions: [(String, String)],
        _ kind: Kind,
        create: () -> S
    ) -> S {
        let labels = Labels(
            values: dimensions.map { name, value in
                let isOther = name == "http.request.method" && !Self.methods.contains(value)
                return .init(name: name.metricName, value: isOther ? "_OTHER" : value)
            }
        )
        return families.withLock { families in
            var family = families[name] ?? Family(kind: kind)
            precondition(family.kind == kind, "metric `\(name)` is a \(family.kind)")
            if let series = family.series[labels] as? S { return series }
            let series = create()
            guard family.series.count < Self.seriesLimit else { return series }
            family.series[labels] = series
            families[name] = family
            return series
        }
    }

    /// All metrics by their names.
    var snapshot: [String: Family] {
        families.withLock { $0 }
    }
}

extension MetricsRegistry {
    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        series(label.metricName + "_total", dimensions, .counter) { CounterSeries() }
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        series(label.metricName, dimensions, .gauge) { GaugeSeries() }
    }

    func makeRecorder(
        label: String,
        dimensions: [(String, String)],
        aggregate: Bool
    ) -> any RecorderHandler {
        if aggregate {
            series(label.metricName, dimensions, .histogram) { HistogramSeries() }
        } else {
            series(label.metricName, dimensions, .gauge) { GaugeSeries() }
        }
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        series(label.metricName + "_seconds", dimensions, .histogram) { HistogramSeries() }
    }

    // Series last as long as the process. A counter that disappeared would look like a restart.
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}
}

extension String {
    /// The name with `_` instead of characters that names of metrics and labels can't have.
    var metricName: String {
        let bytes = utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                byte
            default: UInt8(ascii: "_")
            }
        }
        let name = String(decoding: bytes, as: UTF8.self)
        return name.first?.isNumber == true ? "_" + name : name
    }
}
