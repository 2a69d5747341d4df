/// A Markdown table of comparisons.
struct MarkdownTable {
    private let rows: [[String]]

    /// Creates a table of the first engine's cost, and every other engine's cost with its ratio to
    /// the first.
    init(_ comparisons: [Comparison]) {
        let engines = Self.engines(comparisons)
        let header = ["case", "size"] + engines.map(\.rawValue) + ["±", "allocations"]
        rows = [header] + comparisons.map { Self.row($0, engines) }
    }

    /// Creates a table of the first engine's cost and the ratios of its alternatives to it.
    init(ratiosOf comparisons: [Comparison]) {
        let engines = Self.engines(comparisons).filter { !$0.isReference }
        let header = ["case", "size"] + engines.map(\.legend)
        rows =
            [header]
            + comparisons.map { comparison in
                let baseline = comparison.baseline
                let cells = engines.map { engine in
                    guard let measurement = comparison[engine] else { return "–" }
                    return measurement == baseline
                        ? QuantityFormat.cost(baseline.cost.median, in: baseline.unit)
                        : QuantityFormat.ratio(measurement.ratio.median)
                }
                return [baseline.name, QuantityFormat.shortSize(baseline.size)] + cells
            }
    }

    private static func engines(_ comparisons: [Comparison]) -> [EngineName] {
        EngineName.allCases.filter { engine in comparisons.contains { $0[engine] != nil } }
    }

    /// Creates the tables for several cases.
    ///
    /// Consecutive cases share a table as long as they have peers in common, so that no column is
    /// mostly empty.
    ///
    /// - Parameter cases: The comparisons of each case.
    static func all(_ cases: [[Comparison]]) -> [MarkdownTable] {
        var tables: [[Comparison]] = []
        var engines: Set<EngineName> = []
        for comparisons in cases {
            let peers = Set(comparisons.flatMap { $0.measurements.dropFirst().map(\.engine) })
            if tables.isEmpty || engines.isDisjoint(with: peers) {
                tables.append(comparisons)
                engines = peers
            } else {
                tables[tables.count - 1] += comparisons
                engines.formUnion(peers)
            }
        }
        return tables.map { MarkdownTable($0) }
    }

    private static func row(_ comparison: Comparison, _ engines: [EngineName]) -> [String] {
        let baseline = comparison.baseline
        let cells = engines.map { engine in
            guard let measurement = comparison[engine] else { return "–" }
            let cost = QuantityFormat.cost(measurement.cost.median, in: measurement.unit)
            guard measurement != baseline else { return cost }
            return cost + " · " + QuantityFormat.ratio(measurement.ratio.median)
        }
        return [baseline.name, QuantityFormat.size(baseline.size)] + cells
            + [
                QuantityFormat.percent(baseline.cost.relativeDeviation),
                baseline.allocations.map(QuantityFormat.allocations) ?? "–",
            ]
    }

    /// The table, padded to equal width; all columns but the first are right-aligned.
    var text: String {
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
        return lines.map { $0 + "\n" }.joined()
    }
}
