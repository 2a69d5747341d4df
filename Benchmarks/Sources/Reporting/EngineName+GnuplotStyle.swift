extension EngineName {
    /// The engine's entry in the legend of a plot.
    var legend: String {
        switch self {
        case .productFilter: "product-filter (this library)"
        case .cLoop: "c-loop (reference)"
        case .set, .closures, .bitSet, .croaring, .flatBitset, .dictionary, .jsonDecoder,
            .rapidJSON, .simdjson, .oneThread:
            rawValue
        }
    }

    /// The gnuplot options for the engine's curve.
    var curveStyle: String {
        let width = self == .productFilter ? 3 : 1.6
        let dash = self == .cLoop ? 2 : 1
        return "linewidth \(width) linecolor rgb '\(color)' dashtype \(dash) "
            + "pointtype \(pointType) pointsize 0.6"
    }

    /// The gnuplot options for the engine's point in the legend.
    var pointStyle: String {
        "pointtype \(pointType) pointsize 1 linecolor rgb '\(color)'"
    }

    var color: String { appearance.color }

    private var pointType: Int { appearance.pointType }

    /// A color from a palette for color-blind readers, and a point type of the engine's own.
    private var appearance: (color: String, pointType: Int) {
        switch self {
        case .productFilter: ("#000000", 7)
        case .set: ("#0072b2", 5)
        case .closures: ("#d55e00", 9)
        case .bitSet: ("#009e73", 11)
        case .croaring: ("#cc79a7", 13)
        case .flatBitset: ("#e69f00", 4)
        case .cLoop: ("#777777", 6)
        case .dictionary, .jsonDecoder, .oneThread: ("#56b4e9", 8)
        case .rapidJSON: ("#f0e442", 10)
        case .simdjson: ("#882255", 12)
        }
    }
}
