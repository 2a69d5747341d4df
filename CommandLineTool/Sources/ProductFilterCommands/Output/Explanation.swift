import ProductCatalog
import ProductFilter

/// Why products are available or not, to be shown in one form or the other.
struct Explanation {
    let resolution: Resolution
    let products: [AvailabilityExplanation]

    /// Whether someone asked for these products, and not for all.
    let isSelection: Bool

    /// - Parameter products: the products asked for; without any, all
    init(of resolution: Resolution, products ids: [PaymentProduct.ID]) {
        self.resolution = resolution
        self.isSelection = !ids.isEmpty
        self.products =
            ids.isEmpty
            ? resolution.filters.explanations(in: resolution.context)
            : ids.map { resolution.filters.explanation(of: $0, in: resolution.context) }
    }

    /// The answer for programs.
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
                propertyName = reason.place?.path()
                group = reason.group
                layer = reason.layerName
            }
        }
    }
}
