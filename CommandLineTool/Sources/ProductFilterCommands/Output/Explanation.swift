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

extension Explanation: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("diagnostics", resolution.diagnostics)
            json.member("products", products)
        }
    }
}

extension AvailabilityExplanation: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("available", isAvailable)
            json.member("id", product)
            json.member("reasons", reasons)
        }
    }
}

extension AvailabilityReason: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code.rawValue)
            json.member("group", group?.rawValue)
            json.member("layer", layerName)
            json.member("propertyName", location?.path())
        }
    }
}
