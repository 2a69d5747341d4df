import Foundation

/// A gnuplot script that plots time against catalog size.
///
/// Each case gets a panel and each engine a curve. Both axes are logarithmic, and all panels have
/// the same axes, so that curves can be compared between them.
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
    ///   - theme: The colors of the image.
    ///   - output: The path of the image file.
    public init(
        _ measurements: [Measurement],
        captions: [String: String],
        terminal: Terminal,
        theme: PlotTheme = .light,
        output: String
    ) {
        let plotted = measurements.filter {
            $0.unit == .nanoseconds && $0.size.of == .products
        }
        let panels = Self.panels(plotted)
        let layout = Layout(panels: panels.count)
        var lines = [
            "set terminal \(Self.options(terminal, theme)) size \(layout.width),\(layout.height)",
            "set output \(Self.quoted(output))",
            layout.multiplot,
            "set logscale xy 10",
            "set grid xtics ytics linecolor rgb '\(theme.grid)' linewidth 1 linetype 1 dashtype 1",
            "set border 3 linecolor rgb '\(theme.axis)'",
            "set tics nomirror scale 0.4 font ',11' textcolor rgb '\(theme.secondaryText)'",
            "set mxtics 1",
            "set mytics 1",
            "unset key",
            "set label 1 \(Self.quoted(Self.title)) at screen \(layout.x(12)),\(layout.y(22)) "
                + "font ',15' noenhanced textcolor rgb '\(theme.text)'",
        ]
        lines += Self.axes(plotted)
        lines += Self.legend(Self.engines(plotted), layout, theme)
        for panel in panels { lines += Self.plot(panel, captions[panel.name] ?? "", theme) }
        lines.append("unset multiplot")
        text = lines.joined(separator: "\n") + "\n"
    }

    private typealias Panel = (name: String, measurements: [Measurement])

    private static func panels(_ measurements: [Measurement]) -> [Panel] {
        var panels: [Panel] = []
        for measurement in measurements {
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

    private static let title = "Time per operation by catalog size. Lower is better."

    /// The ranges of the axes, with a label at each measured size and each power of ten in time.
    private static func axes(_ measurements: [Measurement]) -> [String] {
        let sizes = Set(measurements.map(\.size.count)).sorted()
        let exponents = measurements.map { log10($0.cost.median) }.filter(\.isFinite)
        guard let smallest = sizes.first, let largest = sizes.last,
            let lowest = exponents.min().map({ Int($0.rounded(.down)) }),
            let highest = exponents.max().map({ Int($0.rounded(.up)) })
        else { return [] }
        let decades = lowest...max(highest, lowest + 1)
        let times = decades.map { exponent in
            let time = pow(10, Double(exponent))
            return "'\(QuantityFormat.powerOfTen(exponent))' \(time)"
        }
        return [
            "set xrange [\(Double(smallest) / 1.5):\(Double(largest) * 1.5)]",
            "set yrange [1e\(decades.lowerBound):1e\(decades.upperBound)]",
            "set xtics ("
                + sizes.map { "'\(QuantityFormat.shortCount($0))' \($0)" }
                .joined(separator: ", ") + ")",
            "set ytics (" + times.joined(separator: ", ") + ")",
        ]
    }

    private static func plot(_ panel: Panel, _ caption: String, _ theme: PlotTheme) -> [String] {
        var lines = [
            "set title \(quoted(panel.name)) font ',13' noenhanced offset 0,0.2 "
                + "textcolor rgb '\(theme.text)'",
            "set label \(quoted(caption)) at graph 0.5,1.05 center font ',11' noenhanced "
                + "textcolor rgb '\(theme.secondaryText)'",
            "set xlabel 'payment products in the catalog' font ',11' offset 0,0.4 "
                + "textcolor rgb '\(theme.secondaryText)'",
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
            "$series\(index) using 1:2 with linespoints \(engine.curveStyle(theme)) notitle"
        }
        // The reversed order draws this library on top.
        lines.append("plot " + curves.reversed().joined(separator: ", "))
        lines.append("unset label")
        return lines
    }

    private static func legend(
        _ engines: [EngineName],
        _ layout: Layout,
        _ theme: PlotTheme
    ) -> [String] {
        var left = 20.0
        var lines: [String] = []
        for (index, engine) in engines.enumerated() {
            lines.append(
                "set label \(index + 2) \(quoted(engine.legend)) "
                    + "at screen \(layout.x(left)),\(layout.y(48)) "
                    + "font ',12' noenhanced point \(engine.pointStyle(theme)) "
                    + "offset character 1.2,0 textcolor rgb '\(engine.color(theme))'"
            )
            left += Double(engine.legend.count) * 8 + 34
        }
        return lines
    }

    private static func options(_ terminal: Terminal, _ theme: PlotTheme) -> String {
        let name =
            switch terminal {
            case .svg: "svg"
            case .png: "pngcairo"
            }
        return "\(name) enhanced font 'sans-serif,11' background rgb '\(theme.background)'"
    }

    /// Returns a single-quoted gnuplot string, in which only the quote itself is special.
    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "''") + "'"
    }
}
