import ProductCatalog
import ProductFilterJSON

extension ContextChart {
    /// Returns the chart as an SVG document.
    func svg(colors: ChartColors) -> String {
        let size = (
            width: max(left + tableWidth + margin, 640),
            height: bottom + (footnote.isEmpty ? 48 : 72)
        )
        let lines =
            [
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(size.width)\" "
                    + "height=\"\(size.height)\" viewBox=\"0 0 \(size.width) \(size.height)\" "
                    + "role=\"img\" aria-labelledby=\"title description\">",
                "<title id=\"title\">\(title.escapedForXML)</title>",
                "<desc id=\"description\">\(subtitle.escapedForXML)</desc>",
                "<style>", Self.style(colors), "</style>",
                "<rect class=\"page\" width=\"100%\" height=\"100%\"/>",
                text(title, x: margin, y: 34, class: "title"),
                text(subtitle, x: margin, y: 56, class: "note"),
                text(source, x: margin, y: 74, class: "note"),
            ] + columnLabels + rows.indices.flatMap(row) + legend
            + (footnote.isEmpty ? [] : [text(footnote, x: margin, y: bottom + 54, class: "note")])
            + ["</svg>"]
        return lines.joined(separator: "\n")
    }

    private var title: String {
        switch content {
        case .productCounts: "Payment products by country and currency"
        case .amounts(let product): "\(product.prefix(40)) by country and currency"
        }
    }

    private var subtitle: String {
        switch content {
        case .productCounts:
            "How many of \(productCount.shown) products are available for some amount"
        case .amounts: "The amounts for which it's available"
        }
    }

    private var source: String {
        let filters = isFiltered ? "With the filters of the request. " : ""
        return "\(filters)Catalog: \(catalogName.suffix(60))"
    }

    private var footnote: String {
        var notes: [String] = []
        if hiddenCount.countries > 0 {
            notes.append("\(hiddenCount.countries) more countries aren't shown.")
        }
        if hiddenCount.currencies > 0 {
            notes.append("\(hiddenCount.currencies) more currencies aren't shown.")
        }
        if productCount.intricate > 0 {
            let products = productCount.intricate.counting("product")
            notes.append("\(products) missing, because the rules are too intricate.")
        }
        return notes.joined(separator: " ")
    }
}

// The layout, in pixels.
extension ContextChart {
    private var margin: Int { 24 }
    private var cell: (width: Int, height: Int) { (36, 22) }
    private var left: Int { margin + 64 }
    private var top: Int { 116 }
    private var tableWidth: Int { currencies.count * cell.width }
    private var bottom: Int { top + rows.count * cell.height }

    private var columnLabels: [String] {
        currencies.enumerated().map { column, currency in
            let x = left + column * cell.width + cell.width / 2
            return text(currency?.description ?? "other", x: x, y: top - 8, class: "label middle")
        }
    }

    private func row(_ row: Int) -> [String] {
        let y = top + row * cell.height
        let label = countries[row]?.description ?? "other"
        return [text(label, x: left - 10, y: y + 15, class: "label end")]
            + rows[row].enumerated().flatMap { column, value in
                square(x: left + column * cell.width, y: y, level: level(of: value))
                    + number(value, x: left + column * cell.width + cell.width / 2, y: y + 15)
            }
    }

    private func square(x: Int, y: Int, level: Int) -> [String] {
        [
            "<rect class=\"l\(level)\" x=\"\(x + 1)\" y=\"\(y + 1)\" width=\"\(cell.width - 2)\" "
                + "height=\"\(cell.height - 2)\" rx=\"3\"/>"
        ]
    }

    /// Returns the number in a cell. Where nothing is available, the cell is empty.
    private func number(_ value: Int, x: Int, y: Int) -> [String] {
        guard case .productCounts = content, value > 0 else { return [] }
        let label = value < 10_000 ? value.description : "\(value / 1_000)k"
        return [text(label, x: x, y: y, class: "t\(level(of: value)) middle")]
    }

    /// The shades, from nothing to the most.
    private static let maxLevel = 5

    /// Returns the shade of a cell: 0 for nothing, and the others in equal steps.
    private func level(of value: Int) -> Int {
        switch content {
        case .amounts: return [0, 2, Self.maxLevel][value]
        case .productCounts:
            let (least, most) = counts
            return value == 0 ? 0 : 1 + (value - least) * Self.maxLevel / (most - least + 1)
        }
    }

    /// The least number of products in a cell that isn't empty, and the greatest one.
    private var counts: (least: Int, most: Int) {
        let counts = rows.lazy.joined().filter { $0 > 0 }
        return (counts.min() ?? 1, counts.max() ?? 1)
    }

    private var legend: [String] {
        let entries: [(level: Int, label: String)] =
            switch content {
            case .amounts: [(0, "not available"), (2, "some amounts"), (5, "all amounts")]
            case .productCounts: countSteps
            }
        var x = left
        return entries.flatMap { level, label in
            defer { x += cell.width + 20 + label.count * 7 }
            return square(x: x, y: bottom + 10, level: level)
                + [text(label, x: x + cell.width + 6, y: bottom + 25, class: "note")]
        }
    }

    /// The numbers of products that have each shade.
    private var countSteps: [(level: Int, label: String)] {
        let values = Dictionary(grouping: Set(rows.joined()).sorted()) { level(of: $0) }
        return values.sorted { $0.key < $1.key }.map { level, values in
            let (first, last) = (values[0], values[values.count - 1])
            return (level, level == 0 ? "nothing" : first == last ? "\(first)" : "\(first)–\(last)")
        }
    }

    private func text(_ text: String, x: Int, y: Int, class name: String) -> String {
        "<text class=\"\(name)\" x=\"\(x)\" y=\"\(y)\">\(text.escapedForXML)</text>"
    }

    private static func style(_ colors: ChartColors) -> String {
        switch colors {
        case .auto: "\(common)\n\(light)\n@media (prefers-color-scheme: dark) {\n\(dark)\n}"
        case .light: "\(common)\n\(light)"
        case .dark: "\(common)\n\(dark)"
        }
    }

    private static let common = """
        text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif }
        .title { font-size: 18px; font-weight: 600 }
        .middle { text-anchor: middle } .end { text-anchor: end }
        """

    private static let light = """
        .page { fill: #fff } .title, .label { fill: #1d1d1f } .note { fill: #57575c }
        .l0 { fill: #f1f1f4 } .l1 { fill: #d6e6f9 } .l2 { fill: #a5cbf2 }
        .l3 { fill: #62a4e4 } .l4 { fill: #2a76c4 } .l5 { fill: #124a87 }
        .t1, .t2, .t3 { fill: #0b2239 } .t4, .t5 { fill: #fff }
        """

    private static let dark = """
        .page { fill: #161618 } .title, .label { fill: #f5f5f7 } .note { fill: #a9a9b0 }
        .l0 { fill: #232327 } .l1 { fill: #16304d } .l2 { fill: #1c4a7a }
        .l3 { fill: #2b71b6 } .l4 { fill: #67aceb } .l5 { fill: #b9dcfb }
        .t1, .t2, .t3 { fill: #fff } .t4, .t5 { fill: #08203a }
        """
}

extension String {
    /// The string as text in XML. Characters that XML doesn't allow, and those that can hide what
    /// text says, are escaped as `\\u{1b}`.
    var escapedForXML: String {
        var escaped = ""
        for scalar in escapingControls.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\u{fffe}", "\u{ffff}": escaped += scalar.escaped
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
