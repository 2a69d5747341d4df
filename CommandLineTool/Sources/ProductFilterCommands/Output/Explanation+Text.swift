import ProductCatalog
import ProductFilter

extension Explanation {
    /// Returns the explanation for people.
    ///
    /// Selected products have a paragraph each, and so have all unavailable ones if fixes are asked
    /// for. Other products with the same reasons are listed together, and available ones come first.
    func text(styled style: TextStyle) -> String {
        var lines = resolution.heading(styled: style)
        let unavailable = products.filter { !$0.isAvailable }
        if !isSelection {
            lines += section("Available", products.filter(\.isAvailable), styled: style)
        }
        if isSelection {
            lines += paragraphs(styled: style) { _ in true }
        } else if editedLayer != nil {
            if !unavailable.isEmpty { lines += [title("Not available", unavailable, style), ""] }
            lines += paragraphs(styled: style) { !$0.isAvailable }
        } else {
            lines += section("Not available", unavailable, styled: style)
        }
        lines.removeLast()
        return (lines + resolution.diagnosticLines(styled: style)).joined(separator: "\n")
    }

    /// Returns a paragraph on each of some products, followed by an empty line.
    private func paragraphs(
        styled style: TextStyle,
        _ isIncluded: (AvailabilityExplanation) -> Bool
    ) -> [String] {
        var lines: [String] = []
        forEachProduct { product in
            guard isIncluded(product.explanation) else { return }
            lines += paragraph(on: product, styled: style) + [""]
        }
        return lines
    }

    private func paragraph(on product: ExplainedProduct, styled style: TextStyle) -> [String] {
        let explanation = product.explanation
        let verdict = explanation.isAvailable ? "is available" : "is not available"
        let title = style.bold("\(name(of: explanation.product)) \(verdict):")
        let reasons = explanation.reasons.flatMap { reason in
            reason.lines.enumerated().map { $0 == 0 ? "  - \($1)" : "  \($1)" }
        }
        return [title] + reasons + (product.fixes?.lines ?? []).map { "  \($0)" }
    }

    private func title(
        _ title: String,
        _ products: [AvailabilityExplanation],
        _ style: TextStyle
    ) -> String {
        style.bold("\(title): \(products.count)")
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
        var lines = [self.title(title, products, style), ""]
        for (reasons, names) in groups {
            lines += reasons.map { "  \($0)" }
            lines += wrapped(names, indent: "    ", width: 96).map { style.dim($0) }
            lines.append("")
        }
        return lines
    }

    /// Returns the label and the id of a product.
    private func name(of id: PaymentProduct.ID) -> String {
        (resolution.catalog[id: id] ?? PaymentProduct(id: id)).name
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

extension PaymentProduct {
    /// The label and the id for people.
    var name: String {
        label.map { "\($0.escapingControls) (\(id))" } ?? "Product \(id)"
    }
}
