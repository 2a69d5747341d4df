import ProductCatalog
import ProductFilter

extension Resolution {
    /// Returns the result for people: the input, the available products and the diagnostics.
    func table(styled style: TextStyle) -> String {
        var lines = heading(styled: style)
        if available.isEmpty {
            lines.append(emptyResultReason)
        } else {
            lines += productTable(styled: style).map { "  \($0)" }
        }
        return (lines + diagnosticLines(styled: style)).joined(separator: "\n")
    }

    /// Returns the diagnostics for people, after an empty line if there are any.
    func diagnosticLines(styled style: TextStyle) -> [String] {
        let lines = diagnostics.map { $0.line(styled: style) }
        return lines.isEmpty ? [] : [""] + lines
    }

    /// Returns the number of available products, and the input.
    func heading(styled style: TextStyle) -> [String] {
        let parameters = [("context", context.summary)] + filterParameters
        return heading(headline, parameters, styled: style)
    }

    /// Returns a headline, and the input except for the payment context.
    func heading(_ headline: String, styled style: TextStyle) -> [String] {
        heading(headline, filterParameters, styled: style)
    }

    private func heading(
        _ headline: String,
        _ parameters: [(name: String, value: String)],
        styled style: TextStyle
    ) -> [String] {
        let width = parameters.map(\.name.displayWidth).max() ?? 0
        let lines = parameters.map { name, value in
            "  \(style.dim(name.padded(to: width + 2)))\(value.escapingControls)"
        }
        return [style.bold(headline), ""] + lines + [""]
    }

    private var headline: String {
        switch available.count {
        case 0: "No payment product is available."
        case 1: "1 of \(catalog.count) payment products is available."
        case let count: "\(count) of \(catalog.count) payment products are available."
        }
    }

    /// The parts of the input with their names, except for the payment context.
    private var filterParameters: [(name: String, value: String)] {
        var parameters: [(String, String)] = []
        for layer in filters.layers {
            let name = layer.name.map { $0.escapingControls + " " } ?? ""
            let filters = layer.filters
            parameters.append((name + "restrictTo", filters.restrictTo?.summary ?? "absent"))
            parameters.append((name + "exclude", filters.exclude?.summary ?? "absent"))
            if let note = layer.note { parameters.append((name + "note", note)) }
        }
        if !first.isEmpty { parameters.append(("first", first.list(\.description))) }
        parameters.append(("catalog", catalogName))
        return parameters
    }

    /// Returns the available products, without columns that are empty.
    private func productTable(styled style: TextStyle) -> [String] {
        let dependencies = filters.dependencies(in: context)
        let rows = orderedProducts.map { product in
            [
                product.id.description,
                product.label ?? "",
                product.paymentMethod ?? "",
                product.groups.map(\.rawValue).joined(separator: ", "),
                dependencies[product.id]?.summary ?? "",
            ]
        }
        let header = ["id", "label", "method", "groups", "depends on"]
        let columns = header.indices.filter { column in rows.contains { !$0[column].isEmpty } }
        let lines = TextTable(rows: ([header] + rows).map { row in columns.map { row[$0] } }).lines
        return [style.dim(lines[0])] + lines.dropFirst()
    }
}

extension [ContextPart] {
    /// The parts on which the availability of a product depends, in one line.
    fileprivate var summary: String {
        isEmpty ? "several parts together" : list(\.summary)
    }
}

extension ContextPart {
    /// The part as people call it.
    fileprivate var summary: String {
        switch self {
        case .country: "country"
        case .currency: "currency"
        case .amount: "amount"
        case .recurring, .installments: description
        case .attribute(let name): "attribute \(name.rawValue)"
        @unknown default: description
        }
    }
}

extension PaymentContext {
    /// The parts of the context that are given, in one line.
    fileprivate var summary: String {
        var parts: [String] = []
        if let country { parts.append("country \(country)") }
        if let currency { parts.append("currency \(currency)") }
        if let amount { parts.append("amount \(amount) in minor units") }
        if isRecurring { parts.append("recurring") }
        if isInstallments { parts.append("in installments") }
        if !attributes.isEmpty {
            parts.append(Array(attributes).list { "\($0.name)=\($0.value)" })
        }
        return parts.isEmpty ? "any" : parts.joined(separator: ", ")
    }
}

extension PaymentProductFilter {
    /// The entries of the filter in one line.
    fileprivate var summary: String {
        var parts: [String] = []
        if !groups.isEmpty { parts.append("groups " + groups.list(\.rawValue)) }
        if !products.isEmpty { parts.append("products " + products.list(\.description)) }
        return parts.isEmpty ? "empty" : parts.joined(separator: "; ")
    }
}
