import ArgumentParser

/// The colors of a chart.
enum ChartColors: String, ExpressibleByArgument, CaseIterable {
    case auto, light, dark

    static var allValueDescriptions: [String: String] {
        [
            "auto": "Light or dark, as the reader prefers.", "light": "Light.", "dark": "Dark.",
        ]
    }
}
