import ProductCatalog

/// A list of products, in which those with the same reasons are listed together.
struct ReasonSection {
    /// The title, to which the number of products is added.
    let title: String

    /// The products, each with the lines of its reasons. All text is escaped.
    let products: [(name: String, reasons: [String])]

    /// Returns the lines, with an empty one at the end. Without products, there are none.
    func lines(styled style: TextStyle) -> [String] {
        guard !products.isEmpty else { return [] }
        var groups: [(reasons: [String], names: [String])] = []
        // The keys are bytes, because hashing a string normalizes it, which can be slow.
        var indices: [[UInt8]: Int] = [:]
        for (name, reasons) in products {
            let key = Array(reasons.joined(separator: "\n").utf8)
            let index = indices[key] ?? groups.count
            if index == groups.count {
                indices[key] = index
                groups.append((reasons, []))
            }
            groups[index].names.append(name)
        }
        var lines = [style.bold("\(title): \(products.count)"), ""]
        for (reasons, names) in groups {
            lines += reasons.map { "  \($0)" }
            lines += wrapped(names, indent: "    ", width: 96).map { style.dim($0) }
            lines.append("")
        }
        return lines
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

extension Resolution {
    /// Returns the label and the id of a product.
    func name(of id: PaymentProduct.ID) -> String {
        catalog.name(of: id)
    }
}

extension PaymentProductCatalog {
    /// Returns the label and the id of a product.
    func name(of id: PaymentProduct.ID) -> String {
        guard let label = self[id: id]?.label else { return "Product \(id)" }
        return "\(label.escapingControls) (\(id))"
    }
}
