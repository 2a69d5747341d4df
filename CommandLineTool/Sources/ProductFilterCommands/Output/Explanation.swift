import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// The reasons for which products are available or not.
struct Explanation {
    /// The resolution to explain.
    let resolution: Resolution

    /// The explanations of the selected products.
    let products: [AvailabilityExplanation]

    /// Whether products were selected by id. Otherwise, all products are explained.
    let isSelection: Bool

    /// The layer to edit to make products available, or `nil` without `--fix`.
    let editedLayer: EditedLayer?

    /// A layer to edit.
    struct EditedLayer {
        /// The position of the layer.
        let position: Int

        /// The name of the layer if the caller chose it, or `nil` for the request.
        let name: String?
    }

    /// Explains a resolution.
    ///
    /// - Parameters:
    ///   - resolution: The resolution to explain.
    ///   - ids: The products to explain, or none to explain all.
    ///   - editedLayer: The layer to edit to make products available, or `nil` to suggest no edits.
    init(
        of resolution: Resolution,
        products ids: [PaymentProduct.ID],
        editedLayer: EditedLayer? = nil
    ) {
        self.resolution = resolution
        self.editedLayer = editedLayer
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

extension Explanation {
    /// Calls a closure with each product. Fixes are found one product at a time, because those of all
    /// products can take much more memory than the explanations.
    func forEachProduct(_ body: (ExplainedProduct) -> Void) {
        guard let editedLayer else {
            for product in products { body(ExplainedProduct(explanation: product, fixes: nil)) }
            return
        }
        var finder = FixFinder(
            resolution.filters,
            in: resolution.context,
            editing: editedLayer.position
        )
        for product in products {
            let fixes = product.isAvailable ? nil : finder.fixes(for: product.product)
            let list = fixes.map {
                ProductFixes(fixes: $0, resolution: resolution, layerName: editedLayer.name)
            }
            body(ExplainedProduct(explanation: product, fixes: list))
        }
    }
}

extension Explanation: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("diagnostics", resolution.diagnostics)
            json.key("products")
            json.list { json in
                forEachProduct { $0.write(to: &json) }
            }
        }
    }
}
