import ProductCatalog
import ProductFilter

extension Resolution {
    /// The answer for people: what is available, what was asked, and what to look at.
    func table(styled style: Style) -> String {
        var lines = heading(styled: style)
        if available.isEmpty {
            lines.append(reasonForNothing)
        } else {
            lines += products(styled: style).map { "  \($0)" }
        }
        if !diagnostics.isEmpty {
            lines.append("")
            lines += diagnostics.map { $0.line(styled: style) }
        }
        return lines.joined(separator: "\n")
    }

    /// How many products are available, and what was asked.
    func heading(styled style: Style) -> [String] {
        let asked = asked.map { "  \(style.dim($0.padded(to: 12)))\($1.withoutControlCharacters)" }
        return [style.bold(headline), ""] + asked + [""]
    }

    private var headline: String {
        switch available.count {
        case 0: "No payment product is available."
        case 1: "1 of \(catalog.products.count) payment products is available."
        case let count: "\(count) of \(catalog.products.count) payment products are available."
        }
    }

    /// What was asked, a line a part.
    private var asked: [(String, String)] {
        var asked = [("context", context.summary)]
        for filters in filters.layers.map(\.filters) {
            asked.append(("restrictTo", filters.restrictTo?.summary ?? "absent: no restriction"))
            asked.append(("exclude", filters.exclude?.summary ?? "absent: nothing is excluded"))
        }
        asked.append(("catalog", catalog.name))
        return asked
    }

    private func products(styled style: Style) -> [String] {
        var rows = [["id", "label", "method", "groups"]]
        for product in catalog.products[available] {
            rows.append([
                product.id.description,
                product.label ?? "",
                product.paymentMethod ?? "",
                product.groups.map(\.rawValue).joined(separator: ", "),
            ])
        }
        let lines = TextTable(rows: rows).lines
        return [style.dim(lines[0])] + lines.dropFirst()
    }
}

extension PaymentContext {
    /// What is known of the context, in a line.
    fileprivate var summary: String {
        var parts: [String] = []
        if let country { parts.append("country \(country)") }
        if let currency { parts.append("currency \(currency)") }
        if let amount { parts.append("amount \(amount) in minor units") }
        if isRecurring { parts.append("recurring") }
        if isInstallments { parts.append("in installments") }
        return parts.isEmpty ? "anything: nothing is known" : parts.joined(separator: ", ")
    }
}

extension PaymentProductFilter {
    /// What the filter names, in a line.
    fileprivate var summary: String {
        var parts: [String] = []
        if !groups.isEmpty { parts.append("groups " + groups.list(\.rawValue)) }
        if !products.isEmpty { parts.append("products " + products.list(\.description)) }
        return parts.isEmpty ? "there, but names nothing" : parts.joined(separator: "; ")
    }
}

extension Array {
    /// The first entries, and how many more there are.
    fileprivate func list(_ text: (Element) -> String) -> String {
        let shown = prefix(12).map(text).joined(separator: ", ")
        return count <= 12 ? shown : "\(shown) and \(count - 12) more"
    }
}
