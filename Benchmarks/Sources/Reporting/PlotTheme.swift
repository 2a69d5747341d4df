/// The colors of a plot, for a light or a dark page.
public enum PlotTheme: String, CaseIterable, Sendable {
    /// Dark text on white.
    case light

    /// Light text on the background of the documentation's dark pages.
    case dark

    var background: String { self == .light ? "#ffffff" : "#161618" }

    var text: String { self == .light ? "#000000" : "#f5f5f7" }

    var secondaryText: String { self == .light ? "#444444" : "#c7c7cc" }

    var axis: String { self == .light ? "#999999" : "#6e6e73" }

    var grid: String { self == .light ? "#e4e4e4" : "#323236" }
}
