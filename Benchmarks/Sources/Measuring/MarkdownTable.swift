/// Comparisons as a table in Markdown: the first engine's cost, and for every other one its cost
/// and what multiple of the first one's it is.
struct MarkdownTable {
    private let rows: [[String]]

    init(_ comparisons: [Comparison]) {
        let engines = EngineName.allCases.filter { engine in
            comparisons.contains { $0[engine] != nil }
        }
        let header = ["case", "size"] + engines.map(\.rawValue) + ["±", "allocations"]
        rows = [header] + comparisons.map { Self.row($0, engines) }
    }

    /// Cases stand in one table as long as they have other engines in common, so that no column is
    /// nearly empty.
    static func all(_ cases: [[Comparison]]) -> [MarkdownTable] {
        var tables: [[Comparison]] = []
        var engines: Set<EngineName> = []
        for comparisons in cases {
            let others = Set(comparisons.flatMap { $0.measurements.dropFirst().map(\.engine) })
            if tables.isEmpty || engines.isDisjoint(with: others) {
                tables.append(comparisons)
                engines = others
            } else {
                tables[tables.count - 1] += comparisons
                engines.formUnion(others)
            }
        }
        return tables.map(MarkdownTable.init)
    }

    private static func row(_ comparison: Comparison, _ engines: [EngineName]) -> [String] {
        let first = comparison.first
        let cells = engines.map { engine in
            guard let measurement = comparison[engine] else { return "–" }
            let cost = QuantityText.text(measurement.cost.median, in: measurement.unit)
            guard measurement != first else { return cost }
            return cost + " · " + QuantityText.ratio(measurement.ratio.median)
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
            column == 0
                ? String(repeating: "-", count: width + 2)
                : String(repeating: "-", count: width + 1) + ":"
        }
        lines.insert("|" + rule.joined(separator: "|") + "|", at: 1)
        return lines
    }
}
