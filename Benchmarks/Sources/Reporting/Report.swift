import Foundation

/// A text format for measurements.
public enum Report: String, CaseIterable, Sendable {
    /// Markdown tables, followed by one summary per case.
    case table

    /// One Markdown table with the first engine's costs and the ratios of its alternatives, which
    /// is narrow enough for a page.
    case ratios

    /// A JSON array with one object per measurement.
    case json

    /// Tab-separated values with one line per measurement.
    case tsv

    /// Returns the measurements in this format.
    ///
    /// - Parameter measurements: The measurements, grouped by case.
    /// - Throws: `EncodingError` if a value isn't finite and the format is ``json``.
    public func text(_ measurements: [Measurement]) throws -> String {
        switch self {
        case .table: Self.table(measurements)
        case .ratios: MarkdownTable(ratiosOf: Comparison.all(measurements)).text
        case .json: try Self.json(measurements)
        case .tsv: Self.tsv(measurements)
        }
    }

    private static func table(_ measurements: [Measurement]) -> String {
        var cases: [[Comparison]] = []
        for comparison in Comparison.all(measurements) {
            if cases.last?.first?.baseline.name == comparison.baseline.name {
                cases[cases.count - 1].append(comparison)
            } else {
                cases.append([comparison])
            }
        }
        let summaries = cases.compactMap(CaseSummary.text).map { "- " + $0 }
        let blocks = MarkdownTable.all(cases).map(\.text) + [summaries.map { $0 + "\n" }.joined()]
        return blocks.joined(separator: "\n")
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
