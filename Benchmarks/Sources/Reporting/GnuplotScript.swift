import Foundation

/// A gnuplot script that plots time against catalog size.
///
/// Each case gets a panel and each engine a curve. Both axes are logarithmic.
public struct GnuplotScript {
    /// The script.
    public let text: String

    /// A gnuplot output format.
    public enum Terminal: String, CaseIterable, Sendable {
        /// Scalable Vector Graphics.
        case svg

        /// Portable Network Graphics.
        case png
    }

    /// Creates a script that plots all measurements of time by number of products.
    ///
    /// - Parameters:
    ///   - measurements: The measurements, grouped by case; those in other units are skipped.
    ///   - captions: The caption for each case name.
    ///   - terminal: The format of the image.
    ///   - output: The path of the image file.
    public init(
        _ measurements: [Measurement],
        captions: [String: String],
        terminal: Terminal,
        output: String
    ) {
        let panels = Self.panels(measurements)
        let columns = min(3, max(1, panels.count))
        let rows = max(1, (panels.count + columns - 1) / columns)
        let (width, height) = (max(columns * 380, 860) + 20, rows * 290 + 70)
        // The top margin holds the title, the legend and the first row of captions.
        let top = 1 - 102.0 / Double(height)
        var lines = [
            "set terminal \(Self.options(terminal)) size \(width),\(height)",
            "set output \(Self.quoted(output))",
            "set multiplot layout \(rows),\(columns) margins screen "
                + "\(72.0 / Double(width)),\(1 - 24.0 / Double(width)),"
                + "\(48.0 / Double(height)),\(top) "
                + "spacing screen \(80.0 / Double(width)),\(100.0 / Double(height))",
            "set logscale xy 10",
            "set grid xtics ytics linecolor rgb '#e4e4e4' linewidth 1 linetype 1 dashtype 1",
            "set border 3 linecolor rgb '#999999'",
            "set tics nomirror scale 0.4 textcolor rgb '#444444'",
            "set format x '%.0s%c'",
            "set ytics (" + Self.timeTics + ")",
            "unset key",
            "set label 1 \(Self.quoted(Self.title)) at screen 0.012,"
                + "\(1 - 22.0 / Double(height)) font ',15' noenhanced",
        ]
        lines += Self.legend(panels, width: width, height: height)
        for panel in panels { lines += Self.plot(panel, caption: captions[panel.name] ?? "") }
        lines.append("unset multiplot")
        text = lines.joined(separator: "\n") + "\n"
    }

    private typealias Panel = (name: String, measurements: [Measurement])

    private static func panels(_ measurements: [Measurement]) -> [Panel] {
        var panels: [Panel] = []
        for measurement in measurements
        where measurement.unit == .nanoseconds && measurement.size.of == .products {
            if panels.last?.name == measurement.name {
                panels[panels.count - 1].measurements.append(measurement)
            } else {
                panels.append((measurement.name, [measurement]))
            }
        }
        return panels
    }

    private static func engines(_ measurements: [Measurement]) -> [EngineName] {
        let engines = Set(measurements.map(\.engine))
        return EngineName.allCases.filter(engines.contains)
    }

    private static let title =
        "Time per operation by catalog size. Lower is better; both axes are logarithmic."

    private static func plot(_ panel: Panel, caption: String) -> [String] {
        var lines = [
            "set title \(quoted(panel.name)) font ',12' noenhanced offset 0,0.4",
            "set label \(quoted(caption)) at graph 0.5,1.05 center font ',8' noenhanced",
            "set xlabel 'payment products in the catalog' font ',10' offset 0,0.4",
        ]
        let engines = engines(panel.measurements)
        for (index, engine) in engines.enumerated() {
            lines.append("$series\(index) << EOD")
            for measurement in panel.measurements where measurement.engine == engine {
                lines.append("\(measurement.size.count) \(measurement.cost.median)")
            }
            lines.append("EOD")
        }
        let curves = engines.enumerated().map { index, engine in
            "$series\(index) using 1:2 with linespoints \(engine.curveStyle) notitle"
        }
        // The reversed order draws this library on top.
        let largest = panel.measurements.map(\.size.count).max() ?? 1000
        lines.append("plot [100:\(2 * largest)] " + curves.reversed().joined(separator: ", "))
        lines.append("unset label")
        return lines
    }

    private static func legend(_ panels: [Panel], width: Int, height: Int) -> [String] {
        var left = 0.012 * Double(width)
        var lines: [String] = []
        for (index, engine) in engines(panels.flatMap(\.measurements)).enumerated() {
            let x = (left + 8) / Double(width)
            let y = 1 - 50.0 / Double(height)
            lines.append(
                "set label \(index + 2) \(quoted(engine.legend)) at screen \(x),\(y) "
                    + "font ',12' noenhanced point \(engine.pointStyle) "
                    + "offset character 1.2,0 textcolor rgb '\(engine.color)'"
            )
            left += Double(engine.legend.count) * 7.8 + 34
        }
        return lines
    }

    private static let timeTics: String = {
        let units = [("ns", 1.0), ("µs", 1e3), ("ms", 1e6), ("s", 1e9)]
        return units.flatMap { unit, size in
            [1, 10, 100].map { "'\($0) \(unit)' \(Double($0) * size)" }
        }.joined(separator: ", ")
    }()

    private static func options(_ terminal: Terminal) -> String {
        switch terminal {
        case .svg: "svg enhanced font 'Helvetica,11' background rgb 'white'"
        case .png: "pngcairo enhanced font 'Helvetica,11' background rgb 'white'"
        }
    }

    /// Returns a single-quoted gnuplot string, in which only the quote itself is special.
    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "''") + "'"
    }
}
