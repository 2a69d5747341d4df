extension GnuplotScript {
    /// The arrangement of panels in two columns, which are readable on a page of documentation.
    struct Layout {
        let width = 800

        let height: Int

        private let rows: Int

        init(panels: Int) {
            rows = max(1, (panels + 1) / 2)
            height = rows * 270 + 60
        }

        /// Returns a position in gnuplot's screen coordinates from pixels from the left.
        func x(_ pixels: Double) -> Double { pixels / Double(width) }

        /// Returns a position in gnuplot's screen coordinates from pixels from the top.
        func y(_ pixels: Double) -> Double { 1 - pixels / Double(height) }

        /// The command that starts the plot.
        ///
        /// The top margin holds the title, the legend and the first row of captions.
        var multiplot: String {
            "set multiplot layout \(rows),2 margins screen "
                + "\(x(72)),\(x(784)),\(1 - y(50)),\(y(108)) "
                + "spacing screen \(x(88)),\(1 - y(104))"
        }
    }
}
