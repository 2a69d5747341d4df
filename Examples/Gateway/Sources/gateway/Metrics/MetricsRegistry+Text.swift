extension MetricsRegistry {
    /// The content type of ``text``.
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    /// The metrics in the text format of Prometheus, sorted by name and labels:
    ///
    ///     # TYPE gateway_sessions_created_total counter
    ///     gateway_sessions_created_total 12
    var text: String {
        snapshot.sorted { $0.key < $1.key }.map { name, family in
            let series = family.series.map { (labels: $0.key.text, samples: $0.value.samples) }
            return "# TYPE \(name) \(family.kind.rawValue)\n"
                + series.sorted { $0.labels < $1.labels }.map { labels, samples in
                    samples.map { "\(name)\($0.line(labels))\n" }.joined()
                }.joined()
        }.joined()
    }
}

extension MetricsRegistry.Labels {
    /// The labels, separated by commas.
    fileprivate var text: String {
        values.map { "\($0.name)=\"\($0.value.escaped)\"" }.joined(separator: ",")
    }
}

extension Sample {
    /// Returns the line of the sample after the name of its metric.
    fileprivate func line(_ labels: String) -> String {
        let bound = bound.map { "le=\"\($0.metricText)\"" }
        let all = [labels, bound ?? ""].filter { !$0.isEmpty }.joined(separator: ",")
        return suffix + (all.isEmpty ? "" : "{\(all)}") + " \(value.metricText)"
    }
}

extension Double {
    fileprivate var metricText: String {
        if isNaN { return "NaN" }
        if isInfinite { return self > 0 ? "+Inf" : "-Inf" }
        return "\(self)"
    }
}

extension String {
    /// The string as the value of a label.
    fileprivate var escaped: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
                    switch scalar {
                    case "\\": ["\\", "\\"]
                    case "\"": ["\\", "\""]
                    case "\n": ["\\", "n"]
                    default: [scalar]
                    }
                }
            )
        )
    }
}
