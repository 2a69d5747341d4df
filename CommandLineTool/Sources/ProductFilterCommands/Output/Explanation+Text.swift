import ProductCatalog
import ProductFilter

extension Explanation {
    /// Returns the explanation for people.
    ///
    /// Selected products have a paragraph each. Without a selection, products with the same reasons
    /// are listed together, and available ones come first.
    func text(styled style: TextStyle) -> String {
        var lines = resolution.heading(styled: style)
        if isSelection {
            for product in products { lines += paragraph(on: product, styled: style) + [""] }
        } else {
            lines += section("Available", products.filter(\.isAvailable), styled: style)
            lines += section("Not available", products.filter { !$0.isAvailable }, styled: style)
        }
        lines.removeLast()
        return (lines + resolution.diagnosticLines(styled: style)).joined(separator: "\n")
    }

    private func paragraph(
        on product: AvailabilityExplanation,
        styled style: TextStyle
    ) -> [String] {
        let verdict = product.isAvailable ? "is available" : "is not available"
        let title = style.bold("\(name(of: product.product)) \(verdict):")
        return [title] + product.reasons.flatMap(\.itemLines)
    }

    /// Returns a list of products, grouped by their reasons.
    private func section(
        _ title: String,
        _ products: [AvailabilityExplanation],
        styled style: TextStyle
    ) -> [String] {
        guard !products.isEmpty else { return [] }
        var groups: [(reasons: [String], names: [String])] = []
        // The keys are bytes, because hashing a string normalizes it, which can be slow.
        var indices: [[UInt8]: Int] = [:]
        for product in products {
            let reasons = product.reasons.flatMap(\.lines)
            let key = Array(reasons.joined(separator: "\n").utf8)
            let index = indices[key] ?? groups.count
            if index == groups.count {
                indices[key] = index
                groups.append((reasons, []))
            }
            groups[index].names.append(name(of: product.product))
        }
        var lines = [style.bold("\(title): \(products.count)"), ""]
        for (reasons, names) in groups {
            lines += reasons.map { "  \($0)" }
            lines += wrapped(names, indent: "    ", width: 96).map { style.dim($0) }
            lines.append("")
        }
        return lines
    }

    /// Returns the label and the id of a product.
    private func name(of id: PaymentProduct.ID) -> String {
        guard let label = resolution.catalog[id: id]?.label else { return "Product \(id)" }
        return "\(label.escapingControls) (\(id))"
    }

    /// Returns names separated by commas, in lines of at most a width.
    private func wrapped(_ names: [String], indent: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = indent
        for (position, name) in names.enumerated() {
            let word = position < names.count - 1 ? name + "," : name
            if line != indent, line.displayWidth + 1 + word.displayWidth > width {
                lines.append(line)
                line = indent
            }
            line += (line == indent ? "" : " ") + word
        }
        return lines + [line]
    }
}
