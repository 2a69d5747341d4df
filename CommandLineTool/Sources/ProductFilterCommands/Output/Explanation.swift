import ProductCatalog
import ProductFilter

/// The reasons for which products are available or not.
struct Explanation {
    /// The resolution to explain.
    let resolution: Resolution

    /// The explanations of the selected products.
    let products: [AvailabilityExplanation]

    /// Whether products were selected by id. Otherwise, all products are explained.
    let isSelection: Bool

    /// Explains a resolution.
    ///
    /// - Parameters:
    ///   - resolution: The resolution to explain.
    ///   - ids: The products to explain, or none to explain all.
    init(of resolution: Resolution, products ids: [PaymentProduct.ID]) {
        self.resolution = resolution
        self.isSelection = !ids.isEmpty
        self.products =
            ids.isEmpty
            ? resolution.explanations
            : ids.map { resolution.filters.explanation(of: $0, in: resolution.context) }
    }
}

extension Resolution {
    /// The explanations of all products, with those first that the caller names.
    fileprivate var explanations: [AvailabilityExplanation] {
        let explanations = filters.explanations(in: context)
        guard !first.isEmpty else { return explanations }
        let byID = Dictionary(explanations.map { ($0.product, $0) }) { first, _ in first }
        return catalog[catalog.allProducts].ordered(first: first).compactMap { byID[$0.id] }
    }
}

extension Explanation: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("diagnostics", resolution.diagnostics)
            json.member("products", products)
        }
    }
}
