import CoreMetrics
import Testing

@testable import gateway

struct MetricsRegistryTests {
    let registry = MetricsRegistry()

    @Test func `a counter, a meter and a timer have their types`() {
        Counter(label: "a.count", factory: registry).increment(by: 2)
        Meter(label: "a.level", factory: registry).set(1.5)
        Timer(label: "a.time", factory: registry).recordNanoseconds(2_000_000)
        let lines = registry.text.split(separator: "\n")
        #expect(lines.prefix(2) == ["# TYPE a_count_total counter", "a_count_total 2.0"])
        #expect(lines[2...].prefix(2) == ["# TYPE a_level gauge", "a_level 1.5"])
        #expect(lines[4] == "# TYPE a_time_seconds histogram")
        #expect(lines.contains("a_time_seconds_bucket{le=\"0.001\"} 0.0"))
        #expect(lines.contains("a_time_seconds_bucket{le=\"0.0025\"} 1.0"))
        #expect(lines.contains("a_time_seconds_bucket{le=\"+Inf\"} 1.0"))
        #expect(lines.suffix(2) == ["a_time_seconds_sum 0.002", "a_time_seconds_count 1.0"])
    }

    @Test func `a bound belongs to its bucket`() {
        Timer(label: "a", factory: registry).recordNanoseconds(1_000_000)
        #expect(registry.text.contains("a_seconds_bucket{le=\"0.001\"} 1.0"))
        #expect(registry.text.contains("a_seconds_bucket{le=\"0.0005\"} 0.0"))
    }

    @Test func `equal labels share a series`() {
        for value in ["x", "y", "x"] {
            Counter(label: "a", dimensions: [("b", value)], factory: registry).increment()
        }
        #expect(
            registry.text == """
                # TYPE a_total counter
                a_total{b="x"} 2.0
                a_total{b="y"} 1.0

                """
        )
    }

    @Test func `names are replaced and values are escaped`() {
        let dimensions = [("http.route", "a\"b\\c\nd"), ("0", "é")]
        Counter(label: "2a.b-c", dimensions: dimensions, factory: registry).increment()
        #expect(
            registry.text == """
                # TYPE _2a_b_c_total counter
                _2a_b_c_total{http_route="a\\"b\\\\c\\nd",_0="é"} 1.0

                """
        )
    }

    @Test func `unknown methods share a series`() {
        for method in ["GET", "PROPFIND", "LOCK"] {
            let dimensions = [("http.request.method", method)]
            Counter(label: "a", dimensions: dimensions, factory: registry).increment()
        }
        #expect(registry.text.contains(#"{http_request_method="_OTHER"} 2.0"#))
        #expect(registry.text.contains(#"{http_request_method="GET"} 1.0"#))
    }

    @Test func `the number of series is bounded`() {
        for value in 0..<2 * MetricsRegistry.seriesLimit {
            Counter(label: "a", dimensions: [("b", "\(value)")], factory: registry).increment()
        }
        #expect(registry.text.split(separator: "\n").count == MetricsRegistry.seriesLimit + 1)
    }

    @Test func `values that aren't finite have their own notation`() {
        for (name, value) in [("a", Double.infinity), ("b", -.infinity), ("c", .nan)] {
            Meter(label: name, factory: registry).set(value)
        }
        let values = registry.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(values == ["a +Inf", "b -Inf", "c NaN"])
    }
}
