import ProductCatalog

extension CatalogReport {
    /// Returns the report for people: the groups, the codes in the rules, and the warnings.
    func text(styled style: TextStyle) -> String {
        let products = catalog.count.counting("payment product")
        let parameters = parameters.map { name, value in
            "  \(style.dim(name.padded(to: 12)))\(value.escapingControls)"
        }
        let warningLines = warnings.map { warning in
            let text = "\(warning.path): \(warning.message)".escapingControls
            return "\(style.colored(.warning)): \(text)"
        }
        let lines =
            [style.bold("\(products) in \(groups.count.counting("group"))"), ""]
            + parameters + groupTable(styled: style) + [""] + warningLines
            + (warnings.isEmpty ? ["No warnings."] : ["", style.bold(warningCount)])
        return lines.joined(separator: "\n")
    }

    private var warningCount: String {
        warnings.count.counting("warning")
    }

    /// The source, and what the rules are about.
    private var parameters: [(name: String, value: String)] {
        [
            ("catalog", name),
            ("countries", Self.summary(of: catalog.map(\.rules.countries))),
            ("currencies", Self.summary(of: catalog.map(\.rules.currencies))),
        ]
    }

    /// Returns the codes that products list, and the number of products that list none.
    private static func summary(of lists: [Set<some LetterCode>?]) -> String {
        let codes = Set(lists.compactMap(\.self).joined()).sorted()
        let unrestricted = lists.count { $0 == nil }.counting("product")
        return codes.isEmpty
            ? "any" : "\(codes.list(\.description)); any for \(unrestricted)"
    }

    private func groupTable(styled style: TextStyle) -> [String] {
        guard !groups.isEmpty else { return [] }
        let rows = groups.map { [$0.id.rawValue, $0.productCount.description] }
        let lines = TextTable(rows: [["group", "products"]] + rows).lines.map { "  \($0)" }
        return ["", style.dim(lines[0])] + lines.dropFirst()
    }
}
