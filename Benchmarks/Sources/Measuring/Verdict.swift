/// A case in one sentence: how far the first engine is ahead of the best other one, or behind it.
enum Verdict {
    /// - Parameter comparisons: one case, at each of its sizes
    static func text(_ comparisons: [Comparison]) -> String? {
        guard let first = comparisons.first?.first else { return nil }
        let parts = comparisons.map { part($0) + " at " + QuantityText.text($0.first.size) }
        return "\(first.name): \(first.engine) is " + parts.joined(separator: ", ")
    }

    private static func part(_ comparison: Comparison) -> String {
        guard let best = comparison.bestOther else {
            return "at " + QuantityText.text(comparison.first.cost.median, in: comparison.first.unit)
        }
        let ratio = comparison.ratio(of: best)
        return switch ratio {
        case 1.03...: "\(QuantityText.ratio(ratio)) ahead of \(best.engine)"
        case ..<0.97: "\(QuantityText.ratio(1 / ratio)) behind \(best.engine)"
        default: "level with \(best.engine)"
        }
    }
}
