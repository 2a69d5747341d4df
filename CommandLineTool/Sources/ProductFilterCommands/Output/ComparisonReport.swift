import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// The relation of the filters of two requests, and the products in which they differ.
struct ComparisonReport {
    /// The relation of A to B.
    let relation: FilterRelation

    /// The name of the catalog's source, or `nil` for every catalog there could be.
    var catalogName: String?

    /// The products that only A admits, only B, and both.
    var products: (onlyA: [PaymentProduct], onlyB: [PaymentProduct], both: [PaymentProduct])

    /// The entries that the catalog, or every catalog, doesn't have.
    var diagnostics: [Diagnostic] = []

    /// Compares filters in the catalog that they were resolved against.
    init(of first: ResolvedFilters, with second: ResolvedFilters, catalogName: String) {
        let comparison = first.compared(to: second)
        let catalog = first.catalog
        relation = comparison.relation
        self.catalogName = catalogName
        products = (
            Array(catalog[comparison.onlyFirst]), Array(catalog[comparison.onlySecond]),
            Array(catalog[comparison.both])
        )
        diagnostics = [first, second].flatMap { $0.unknownEntries.map { Diagnostic($0) } }
    }

    /// Compares the filters of two layers in every catalog there could be.
    init(inAnyCatalog filters: [FilterLayer]) {
        let comparison = AnyCatalogComparison(of: filters[0].filters, with: filters[1].filters)
        relation = comparison.relation
        func examples(_ example: PaymentProduct?) -> [PaymentProduct] { example.map { [$0] } ?? [] }
        products = (
            examples(comparison.onlyFirst), examples(comparison.onlySecond),
            examples(comparison.both)
        )
        diagnostics = filters.flatMap(\.impossibleEntries)
    }
}

extension ComparisonReport: JSONWritable {
    func write(to json: inout JSONWriter) {
        let lists = catalogName != nil
        json.object { json in
            json.member("diagnostics", diagnostics)
            json.member("onlyA", lists ? products.onlyA.map(\.id) : [])
            json.member("onlyB", lists ? products.onlyB.map(\.id) : [])
            json.member("relation", relation.rawValue)
            json.member("witness", lists ? nil : witness)
        }
    }

    /// A product that only one of the requests admits.
    private struct Witness: JSONWritable {
        let admittedBy: String
        let product: PaymentProduct

        func write(to json: inout JSONWriter) {
            json.object { json in
                json.member("admittedBy", admittedBy)
                json.member("groups", product.groups.map(\.rawValue))
                json.member("id", product.id)
            }
        }
    }

    private var witness: Witness? {
        products.onlyA.first.map { Witness(admittedBy: "A", product: $0) }
            ?? products.onlyB.first.map { Witness(admittedBy: "B", product: $0) }
    }
}

extension ComparisonReport {
    /// Returns the comparison for people: the relation, and the products in which they differ.
    func text(styled style: TextStyle) -> String {
        let lines = catalogName.map { listings(in: $0, styled: style) } ?? examples(styled: style)
        let diagnosticLines = diagnostics.map { $0.line(styled: style) }
        return (lines + (diagnosticLines.isEmpty ? [] : [""]) + diagnosticLines)
            .joined(separator: "\n")
    }

    private func listings(in catalogName: String, styled style: TextStyle) -> [String] {
        var lines = [style.bold("\(relation.sentence).")]
        for (title, products) in [("A", products.onlyA), ("B", products.onlyB)]
        where !products.isEmpty {
            lines += ["", "Only \(title) admits \(products.count.counting("product")):"]
            lines += TextTable(rows: products.map { [$0.id.description, $0.label ?? ""] }).lines
                .map { "  \($0)" }
        }
        let both = "Both admit \(products.both.count.counting("product"))"
        return lines + ["", "\(both) of the catalog (\(catalogName)).".escapingControls]
    }

    private func examples(styled style: TextStyle) -> [String] {
        var lines = [style.bold("\(relation.sentence), \(relation.reachInEveryCatalog).")]
        let examples = [
            ("Only A admits", products.onlyA), ("Only B admits", products.onlyB),
            ("Both admit", products.both),
        ]
        for (title, products) in examples {
            guard let example = products.first?.example else { continue }
            lines.append("\(title), for example, \(example).".escapingControls)
        }
        return lines
    }
}

extension FilterRelation {
    /// The relation as a sentence about A and B, without a full stop.
    fileprivate var sentence: String {
        switch self {
        case .equal: "A and B admit the same products"
        case .narrower: "A is narrower than B"
        case .wider: "A is wider than B"
        case .overlapping: "A and B overlap"
        case .disjoint: "A and B are disjoint"
        }
    }

    /// The catalogs in which the relation is seen, to follow the sentence.
    fileprivate var reachInEveryCatalog: String {
        switch self {
        case .equal: "in every catalog"
        case .narrower, .wider: "or equal to it, in every catalog"
        case .overlapping: "at least in some catalogs"
        case .disjoint: "in every catalog"
        }
    }
}

extension PaymentProduct {
    /// The product as an example, such as "product 1 in group `cards`".
    fileprivate var example: String {
        switch groups.count {
        case 0: "product \(id) in no group"
        // As diagnostics quote a group, with characters visible that the eye can't see.
        default: "product \(id) in \(groups.list { EntryReference.group($0).description })"
        }
    }
}
