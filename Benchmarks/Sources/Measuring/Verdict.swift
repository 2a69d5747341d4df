/// A case in one sentence: how far the first engine is ahead of the best other one, or behind it,
/// and what it takes of what marks a limit.
enum Verdict {
    /// - Parameter comparisons: one case, at each of its sizes
    static func text(_ comparisons: [Comparison]) -> String? {
        guard let first = comparisons.first?.first else { return nil }
        let parts = comparisons.map { comparison in
            let words = words(comparison).joined(separator: " and ")
            return words + " at " + QuantityText.text(comparison.first.size)
        }
        return "\(first.name): \(first.engine.rawValue) " + parts.joined(separator: "; ")
    }

    private static func words(_ comparison: Comparison) -> [String] {
        let peer = comparison.bestPeer.map(place)
        let references = comparison.references.map { reference in
            "takes \(QuantityText.ratio(1 / reference.ratio.median)) \(reference.engine.rawValue)"
        }
        let words = (peer.map { [$0] } ?? []) + references
        guard words.isEmpty else { return words }
        let first = comparison.first
        return ["takes " + QuantityText.text(first.cost.median, in: first.unit)]
    }

    private static func place(_ peer: Measurement) -> String {
        let name = peer.engine.rawValue
        let ratio = peer.ratio.median
        return switch ratio {
        case 1.03...: "is \(QuantityText.ratio(ratio)) ahead of \(name)"
        case ..<0.97: "is \(QuantityText.ratio(1 / ratio)) behind \(name)"
        default: "is level with \(name)"
        }
    }
}
