import ProductCatalog
import ProductFilter

extension ContextReport {
    /// The greatest number of lines about a product, unless it's selected, and about the contexts in
    /// which nothing is available.
    private static let maxLineCount = 40

    /// The greatest number of reasons of a dead end.
    private static let maxReasonCount = 6

    /// Returns the report for people: the products with their contexts, dead ends, and where nothing
    /// is available.
    func text(amounts format: AmountFormat, styled style: TextStyle) -> String {
        var lines = resolution.heading(headline, styled: style)
        lines += productTable(amounts: format, styled: style)
        let deadEnds = deadEnds.map { deadEnd in
            (name: resolution.name(of: deadEnd.product), reasons: Self.reasons(of: deadEnd))
        }
        let title = "Not available in any fully known context"
        lines += ReasonSection(title: title, products: deadEnds).lines(styled: style)
        if !isSelection { lines += nothingAvailableSection(styled: style) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return (lines + resolution.diagnosticLines(styled: style)).joined(separator: "\n")
    }

    private var headline: String {
        let count = products.count { (try? $0.boxes.get().isEmpty) != true }
        let total = products.count.counting("payment product")
        let verb = products.count == 1 || count == 1 ? "is" : "are"
        return "\(count) of \(total) \(verb) available in some context."
    }

    /// Returns the products that are available somewhere, and those that are too intricate.
    private func productTable(amounts format: AmountFormat, styled style: TextStyle) -> [String] {
        let rows = products.flatMap { product -> [[String]] in
            let contexts = self.lines(of: product, amounts: format)
            let label = resolution.catalog[id: product.id]?.label?.shortened ?? ""
            return contexts.enumerated().map { position, line in
                position == 0 ? [product.id.description, label, line] : ["", "", line]
            }
        }
        guard !rows.isEmpty else { return [] }
        let lines = TextTable(rows: [["id", "label", "available"]] + rows).lines.map { "  \($0)" }
        return [style.dim(lines[0])] + lines.dropFirst() + [""]
    }

    private func lines(of product: ProductContexts, amounts format: AmountFormat) -> [String] {
        switch product.boxes {
        case .success(let boxes):
            let lines = boxes.lines(amounts: format)
            return isSelection ? lines : lines.shortened(to: Self.maxLineCount)
        case .failure(let error): return ["unknown: \(error)"]
        }
    }

    private static func reasons(of deadEnd: DeadEnd) -> [String] {
        deadEnd.messages.map(\.escapingControls).shortened(to: maxReasonCount)
    }

    private func nothingAvailableSection(styled style: TextStyle) -> [String] {
        guard let nothingAvailable else {
            return [
                "Where nothing is available is unknown, because a product is too intricate."
            ]
        }
        guard !nothingAvailable.isEmpty else {
            return ["In every country and currency, a product is available for some amount."]
        }
        let lines = nothingAvailable.lines(amounts: AmountFormat()).shortened(to: Self.maxLineCount)
        return [style.bold("Nothing is available"), ""] + lines.map { "  \($0)" }
    }
}

extension [String] {
    /// Returns the first lines, and the number of the others.
    fileprivate func shortened(to maxCount: Int) -> [String] {
        count <= maxCount ? self : prefix(maxCount - 1) + ["and \(count - maxCount + 1) more"]
    }
}

extension String {
    /// The first 40 characters. A column of the table is as wide as its longest label.
    fileprivate var shortened: String {
        let maxCount = 40
        guard unicodeScalars.count > maxCount else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(maxCount - 1))) + "…"
    }
}
