/// A table of text with aligned columns.
struct TextTable {
    /// The rows, each with its cells.
    let rows: [[String]]

    /// One line per row, without trailing spaces.
    var lines: [String] {
        let rows = rows.map { $0.map(\.escapingControls) }
        let columnCount = rows.map(\.count).max() ?? 0
        let widths = (0..<columnCount).map { column in
            rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = zip(row, widths).map { $0.padded(to: $1) }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
