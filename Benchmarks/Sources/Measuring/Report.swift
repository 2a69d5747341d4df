import Foundation

/// Measurements as text, in one of several formats.
public enum Report: String, CaseIterable, Sendable {
    /// A table in Markdown, and a sentence for each case.
    case table

    /// Everything, in order, as one list of objects.
    case json

    /// Everything, a measurement a line.
    case tsv

    /// Writes measurements out.
    public func text(_ measurements: [Measurement]) throws -> String {
        switch self {
        case .table: Self.table(measurements)
        case .json: try Self.json(measurements)
        case .tsv: Self.tsv(measurements)
        }
    }

    private static func table(_ measurements: [Measurement]) -> String {
        var cases: [[Comparison]] = []
        for comparison in Comparison.all(measurements) {
            if cases.last?.first?.first.name == comparison.first.name {
                cases[cases.count - 1].append(comparison)
            } else {
                cases.append([comparison])
            }
        }
        let verdicts = cases.compactMap(Verdict.text).map { "- " + $0 }
        let blocks = MarkdownTable.all(cases).map(\.lines) + [verdicts]
        return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private static func json(_ measurements: [Measurement]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(measurements), as: UTF8.self) + "\n"
    }

    private static func tsv(_ measurements: [Measurement]) -> String {
        let header = [
            "case", "size", "of", "engine", "unit", "median", "lowerQuartile", "upperQuartile",
            "ratio", "allocations",
        ]
        let rows = measurements.map { measurement in
            [
                measurement.name, String(measurement.size.count), measurement.size.of.rawValue,
                measurement.engine.rawValue, measurement.unit.rawValue,
                String(measurement.cost.median),
                String(measurement.cost.lowerQuartile), String(measurement.cost.upperQuartile),
                String(measurement.ratio.median), measurement.allocations.map { String($0) } ?? "",
            ]
        }
        return ([header] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
    }
}
