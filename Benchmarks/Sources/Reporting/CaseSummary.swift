/// A one-line summary of a case: how the first engine compares with the best alternative and with
/// the points of reference.
enum CaseSummary {
    /// Returns the summary of a case, or `nil` if it has no measurements.
    ///
    /// - Parameter comparisons: The comparisons of one case, one for each size.
    static func text(_ comparisons: [Comparison]) -> String? {
        guard let baseline = comparisons.first?.baseline else { return nil }
        let parts = comparisons.map { comparison in
            let size = QuantityFormat.size(comparison.baseline.size)
            return phrases(comparison).joined(separator: " and ") + " at " + size
        }
        return "\(baseline.name): \(baseline.engine.rawValue) " + parts.joined(separator: "; ")
    }

    private static func phrases(_ comparison: Comparison) -> [String] {
        let baseline = comparison.baseline
        let peer = comparison.bestPeer.map(relation)
        let references = comparison.references.map { reference in
            let ratio = QuantityFormat.ratio(1 / reference.ratio.median)
            return "takes \(ratio) the \(resource(baseline.unit)) of \(reference.engine.rawValue)"
        }
        let phrases = (peer.map { [$0] } ?? []) + references
        guard phrases.isEmpty else { return phrases }
        return ["takes " + QuantityFormat.cost(baseline.cost.median, in: baseline.unit)]
    }

    /// Differences of less than 3 % count as equal.
    private static func relation(to peer: Measurement) -> String {
        let name = peer.engine.rawValue
        let ratio = peer.ratio.median
        let (better, equal, worse) = adjectives(peer.unit)
        return switch ratio {
        case 1.03...: "is \(QuantityFormat.ratio(ratio)) \(better) than \(name)"
        case ..<0.97: "is \(QuantityFormat.ratio(1 / ratio)) \(worse) than \(name)"
        default: "is as \(equal) as \(name)"
        }
    }

    private static func adjectives(
        _ unit: Measurement.Unit
    ) -> (better: String, equal: String, worse: String) {
        switch unit {
        case .nanoseconds: ("faster", "fast", "slower")
        case .bytesPerProduct: ("smaller", "small", "larger")
        }
    }

    private static func resource(_ unit: Measurement.Unit) -> String {
        switch unit {
        case .nanoseconds: "time"
        case .bytesPerProduct: "memory"
        }
    }
}
