import ProductCatalog
import ProductFilterJSON

extension CatalogReport {
    /// Returns the report for people: the groups, the codes and the attributes in the rules, and the
    /// warnings.
    func text(catalogName: String, styled style: TextStyle) -> String {
        let products = catalog.count.counting("payment product")
        let parameters = parameters(catalogName: catalogName).map { name, value in
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
    private func parameters(catalogName: String) -> [(name: String, value: String)] {
        [
            ("catalog", catalogName),
            ("countries", summary(of: \.countries)),
            ("currencies", summary(of: \.currencies)),
        ] + exceptions + attributeLines
    }

    /// The first attributes with their values.
    private var attributeLines: [(name: String, value: String)] {
        let limit = 12
        let others = attributes.count - limit
        let lines =
            attributes.prefix(limit).map(\.summary) + (others > 0 ? ["and \(others) more"] : [])
        return lines.enumerated().map { ($0 == 0 ? "attributes" : "", $1) }
    }

    /// The codes of one kind that rules list, and the number of products that don't need one of them.
    private func summary(of list: (PaymentProduct.Rules) -> Set<some LetterCode>?) -> String {
        let codes = Set(catalog.flatMap(\.allRules).compactMap(list).joined()).sorted()
        guard !codes.isEmpty else { return "any" }
        let unrestricted = catalog.count { product in
            list(product.rules) == nil && product.conditions?.allSatisfy { list($0) != nil } != true
        }
        return "\(codes.list(\.description)); any for \(unrestricted.counting("product"))"
    }

    /// The countries in which products aren't allowed.
    private var exceptions: [(name: String, value: String)] {
        let codes = Set(catalog.flatMap(\.allRules).compactMap(\.exceptCountries).joined()).sorted()
        return codes.isEmpty ? [] : [("except", codes.list(\.description))]
    }

    private func groupTable(styled style: TextStyle) -> [String] {
        guard !groups.isEmpty else { return [] }
        let rows = groups.map { [$0.id.rawValue, $0.productCount.description] }
        let lines = TextTable(rows: [["group", "products"]] + rows).lines.map { "  \($0)" }
        return ["", style.dim(lines[0])] + lines.dropFirst()
    }
}

extension CatalogReport.Attribute {
    /// The name and the first values for people.
    fileprivate var summary: String {
        let values = values.isEmpty ? "no values" : values.list { $0 == "" ? "\"\"" : "\($0)" }
        return "\(name): \(values)"
    }
}

extension PaymentProduct {
    /// The base rules and the conditions.
    fileprivate var allRules: [Rules] {
        [rules] + (conditions ?? [])
    }
}
