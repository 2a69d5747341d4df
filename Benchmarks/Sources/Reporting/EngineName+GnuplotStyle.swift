extension EngineName {
    /// The engine's entry in the legend of a plot.
    var legend: String {
        switch self {
        case .productFilter: "product-filter"
        case .flatBitset: "array of words"
        case .cLoop: "hand-written C"
        case .set, .closures, .bitSet, .croaring, .dictionary, .jsonDecoder, .rapidJSON, .simdjson,
            .oneThread:
            rawValue
        }
    }

    /// The gnuplot options for the engine's curve.
    func curveStyle(_ theme: PlotTheme) -> String {
        let width = self == .productFilter ? 3 : 1.6
        let dash = self == .cLoop ? 2 : 1
        return "linewidth \(width) linecolor rgb '\(color(theme))' dashtype \(dash) "
            + "pointtype \(pointType) pointsize 0.6"
    }

    /// The gnuplot options for the engine's point in the legend.
    func pointStyle(_ theme: PlotTheme) -> String {
        "pointtype \(pointType) pointsize 1 linecolor rgb '\(color(theme))'"
    }

    /// A color from a palette for color-blind readers, lighter on a dark page where necessary.
    func color(_ theme: PlotTheme) -> String {
        switch self {
        case .productFilter: theme.text
        case .set: theme == .light ? "#0072b2" : "#4aa3e0"
        case .closures: theme == .light ? "#d55e00" : "#f0803c"
        case .bitSet: theme == .light ? "#009e73" : "#2cc296"
        case .croaring: theme == .light ? "#c0649a" : "#dd8fbb"
        case .flatBitset: theme == .light ? "#b87a00" : "#e69f00"
        case .cLoop: theme == .light ? "#777777" : "#9a9aa0"
        case .dictionary, .jsonDecoder, .oneThread: theme == .light ? "#2f8fc4" : "#56b4e9"
        case .rapidJSON: theme == .light ? "#9a8f00" : "#f0e442"
        case .simdjson: theme == .light ? "#882255" : "#d0709f"
        }
    }

    private var pointType: Int {
        switch self {
        case .productFilter: 7
        case .set: 5
        case .closures: 9
        case .bitSet: 11
        case .croaring: 13
        case .flatBitset: 4
        case .cLoop: 6
        case .dictionary, .jsonDecoder, .oneThread: 8
        case .rapidJSON: 10
        case .simdjson: 12
        }
    }
}
