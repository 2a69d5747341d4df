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
            ? resolution.filters.explanations(in: resolution.context)
            : ids.map { resolution.filters.explanation(of: $0, in: resolution.context) }
    }
}

extension Explanation {
    /// The explanation as a JSON document.
    var document: Document {
        Document(
            products: products.map { explanation in
                Document.Product(
                    id: explanation.product,
                    available: explanation.isAvailable,
                    reasons: explanation.reasons.map(Document.Reason.init)
                )
            }
        )
    }

    /// The form of the JSON document.
    struct Document: Encodable {
        var products: [Product]

        struct Product: Encodable {
            var id: PaymentProduct.ID
            var available: Bool
            var reasons: [Reason]
        }

        struct Reason: Encodable {
            var code: String
            var propertyName: String?
            var group: PaymentProductGroup.ID?
            var layer: String?

            init(_ reason: AvailabilityReason) {
                code = reason.code.rawValue
                propertyName = reason.location?.path()
                group = reason.group
                layer = reason.layerName
            }
        }
    }
}
