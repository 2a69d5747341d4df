/// Comparisons as a table in Markdown: this library's cost, and for every other engine its cost and how
/// many times this library's that is.
struct MarkdownTable {
    private let rows: [[String]]

    init(_ comparisons: [Comparison]) {
        var engines: [String] = []
        for measurement in comparisons.flatMap(\.measurements)
        where !engines.contains(measurement.engine) {
            engines.append(measurement.engine)
        }
        let header = ["case", "size"] + engines + ["± of \(engines.first ?? "")", "allocations"]
        rows = [header] + comparisons.map { Self.row($0, engines) }
    }

    private static func row(_ comparison: Comparison, _ engines: [String]) -> [String] {
        let first = comparison.first
        let cells = engines.map { engine in
            guard let measurement = comparison[engine] else { return "–" }
            let cost = QuantityText.text(measurement.cost.median, in: measurement.unit)
            guard measurement != first else { return cost }
            return cost + " · " + QuantityText.ratio(comparison.ratio(of: measurement))
        }
        return [first.name, QuantityText.text(first.size)] + cells
            + [
                QuantityText.percent(first.cost.relative),
                first.allocations.map(QuantityText.allocations) ?? "–",
            ]
    }

    /// Lines of equal width; all columns but the first stand to the right.
    var lines: [String] {
        let widths = (rows.first ?? []).indices.map { column in
            rows.map { $0[column].count }.max() ?? 0
        }
        var lines = rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + padding : padding + cell
            }
            return "| " + cells.joined(separator: " | ") + " |"
        }
        let rule = widths.enumerated().map { column, width in
            column == 0 ? String(repeating: "-", count: width + 2)
                : String(repeating: "-", count: width + 1) + ":"
        }
        lines.insert("|" + rule.joined(separator: "|") + "|", at: 1)
        return lines
    }
}
