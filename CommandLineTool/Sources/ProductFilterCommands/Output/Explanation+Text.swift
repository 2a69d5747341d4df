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
        let title = style.bold("\(resolution.name(of: product.product)) \(verdict):")
        return [title] + product.reasons.flatMap(\.itemLines)
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
