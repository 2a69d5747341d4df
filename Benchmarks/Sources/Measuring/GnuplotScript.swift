import Foundation

/// A chart of cost against size for gnuplot: a panel for each case, a line for each engine, both
/// axes logarithmic.
public struct GnuplotScript {
    /// What gnuplot reads.
    public let text: String

    /// How gnuplot calls a kind of picture.
    public enum Terminal: String, CaseIterable, Sendable {
        case svg
        case png
    }

    /// Draws the cases that were measured at several sizes, all of them in time.
    ///
    /// - Parameters:
    ///   - captions: what each case is, by its name
    ///   - output: the file to be written
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
        // Room above for the title, the legend and the first captions, as a share of the height.
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
        let found = Set(measurements.map(\.engine))
        return EngineName.allCases.filter(found.contains)
    }

    private static let title =
        "Time for one operation as the catalog grows. Lower is better; both scales are logarithmic."

    private static func plot(_ panel: Panel, caption: String) -> [String] {
        var lines = [
            "set title \(quoted(panel.name)) font ',12' noenhanced offset 0,0.4",
            "set label \(quoted(caption)) at graph 0.5,1.05 center font ',8' noenhanced",
        ]
        lines.append("set xlabel 'payment products in the catalog' font ',10' offset 0,0.4")
        let engines = engines(panel.measurements)
        for (number, engine) in engines.enumerated() {
            lines.append("$series\(number) << EOD")
            for measurement in panel.measurements where measurement.engine == engine {
                lines.append("\(measurement.size.count) \(measurement.cost.median)")
            }
            lines.append("EOD")
        }
        let curves = engines.enumerated().map { number, engine in
            "$series\(number) using 1:2 with linespoints \(style(engine)) notitle"
        }
        // This library last, on top of the others.
        let largest = panel.measurements.map(\.size.count).max() ?? 1000
        lines.append("plot [100:\(2 * largest)] " + curves.reversed().joined(separator: ", "))
        lines.append("unset label")
        return lines
    }

    private static func legend(_ panels: [Panel], width: Int, height: Int) -> [String] {
        var place = 0.012 * Double(width)
        var lines: [String] = []
        for (number, engine) in engines(panels.flatMap(\.measurements)).enumerated() {
            let x = (place + 8) / Double(width)
            let y = 1 - 50.0 / Double(height)
            lines.append(
                "set label \(number + 2) \(quoted(name(engine))) at screen \(x),\(y) font ',12' noenhanced "
                    + "point \(pointStyle(engine)) offset character 1.2,0 "
                    + "textcolor rgb '\(color(engine))'"
            )
            place += Double(name(engine).count) * 7.8 + 34
        }
        return lines
    }

    private static func name(_ engine: EngineName) -> String {
        switch engine {
        case .productFilter: "product-filter (this library)"
        case .cLoop: "c-loop (the limit)"
        default: engine.rawValue
        }
    }

    private static func style(_ engine: EngineName) -> String {
        let width = engine == .productFilter ? 3 : 1.6
        return "linewidth \(width) linecolor rgb '\(color(engine))' dashtype "
            + "\(engine == .cLoop ? 2 : 1) pointtype \(shape(engine)) pointsize 0.6"
    }

    private static func pointStyle(_ engine: EngineName) -> String {
        "pointtype \(shape(engine)) pointsize 1 linecolor rgb '\(color(engine))'"
    }

    private static func color(_ engine: EngineName) -> String { look(engine).color }

    private static func shape(_ engine: EngineName) -> Int { look(engine).shape }

    /// Colours that stay apart for those who see few of them, each with a shape of its own.
    private static func look(_ engine: EngineName) -> (color: String, shape: Int) {
        switch engine {
        case .productFilter: ("#000000", 7)
        case .set: ("#0072b2", 5)
        case .closures: ("#d55e00", 9)
        case .bitSet: ("#009e73", 11)
        case .croaring: ("#cc79a7", 13)
        case .flatBitset: ("#e69f00", 4)
        case .cLoop: ("#777777", 6)
        case .dictionary, .jsonDecoder, .oneThread: ("#56b4e9", 8)
        }
    }

    /// Times in the units that people say.
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

    /// A string as gnuplot reads it when nothing in it stands for something else.
    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "''") + "'"
    }
}
