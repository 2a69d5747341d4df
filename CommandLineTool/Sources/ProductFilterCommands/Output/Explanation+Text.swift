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
            if !unavailable.isEmpty {
                lines += [style.bold("Not available: \(unavailable.count)"), ""]
            }
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
        let title = style.bold("\(resolution.name(of: explanation.product)) \(verdict):")
        return [title] + explanation.reasons.flatMap(\.itemLines)
            + (product.fixes?.lines ?? []).map { "  \($0)" }
    }

    private func section(
        _ title: String,
        _ products: [AvailabilityExplanation],
        styled style: TextStyle
    ) -> [String] {
        let products = products.map {
            (name: resolution.name(of: $0.product), reasons: $0.reasons.flatMap(\.lines))
        }
        return ReasonSection(title: title, products: products).lines(styled: style)
    }
}
