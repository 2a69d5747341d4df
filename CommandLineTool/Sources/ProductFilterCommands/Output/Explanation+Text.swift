import ProductCatalog
import ProductFilter

extension Explanation {
    /// The answer for people: product by product when some were asked for, and otherwise the
    /// products of a kind together, those that are available first.
    func text(styled style: Style) -> String {
        var lines = resolution.heading(styled: style)
        if isSelection {
            for product in products { lines += paragraph(on: product, styled: style) + [""] }
        } else {
            lines += section("Available", products.filter(\.isAvailable), styled: style)
            lines += section("Not available", products.filter { !$0.isAvailable }, styled: style)
        }
        return lines.dropLast().joined(separator: "\n")
    }

    private func paragraph(on product: AvailabilityExplanation, styled style: Style) -> [String] {
        let verdict = product.isAvailable ? "is available" : "is not available"
        let title = style.bold("\(name(of: product.product)) \(verdict):")
        return [title] + product.reasons.map { "  - \($0.message.withoutControlCharacters)" }
    }

    /// The products that share all their reasons, under these reasons.
    private func section(
        _ title: String,
        _ products: [AvailabilityExplanation],
        styled style: Style
    ) -> [String] {
        guard !products.isEmpty else { return [] }
        var order: [[String]] = []
        var names: [[String]: [String]] = [:]
        for product in products {
            let reasons = product.reasons.map(\.message.withoutControlCharacters)
            if names[reasons] == nil { order.append(reasons) }
            names[reasons, default: []].append(name(of: product.product))
        }
        var lines = [style.bold("\(title): \(products.count)"), ""]
        for reasons in order {
            lines += reasons.map { "  \($0)" }
            lines += wrapped(names[reasons] ?? [], indent: "    ", width: 96).map { style.dim($0) }
            lines.append("")
        }
        return lines
    }

    /// A product's label and id.
    private func name(of id: PaymentProduct.ID) -> String {
        guard let label = resolution.catalog.products[id: id]?.label else { return "product \(id)" }
        return "\(label.withoutControlCharacters) (\(id))"
    }

    /// Names one after the other, in lines of a width.
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
