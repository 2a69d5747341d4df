import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// The contexts in which products are available.
struct ContextReport {
    /// The filters and the catalog.
    let resolution: Resolution

    /// The products, in display order or in that of the caller.
    let products: [ProductContexts]

    /// The products that aren't available in any fully known context.
    let deadEnds: [DeadEnd]

    /// The countries and currencies in which no product is available. `nil` if the caller selects
    /// products, or if one is too intricate to tell.
    let nothingAvailable: [ContextBox]?

    /// Whether products were selected by id. Otherwise, these are all.
    let isSelection: Bool

    /// The contexts in which a product is available.
    struct ProductContexts {
        let id: PaymentProduct.ID

        /// The boxes, or an error if the product's rules are too intricate.
        let boxes: Result<[ContextBox], IntricacyError>
    }

    /// Creates a report.
    ///
    /// - Parameters:
    ///   - resolution: The filters and the catalog.
    ///   - ids: The products to report on, or none to report on all.
    init(of resolution: Resolution, products ids: [PaymentProduct.ID]) {
        self.resolution = resolution
        let filters = resolution.filters
        isSelection = !ids.isEmpty
        products = (ids.isEmpty ? resolution.catalog.map(\.id) : ids).map { id in
            ProductContexts(
                id: id,
                boxes: Result { () throws(IntricacyError) in
                    try filters.contexts(of: id)
                }
            )
        }
        if ids.isEmpty {
            deadEnds = filters.deadEnds()
            nothingAvailable = try? filters.contextsWithoutProducts()
        } else {
            deadEnds = filters.deadEnds(of: ids)
            nothingAvailable = nil
        }
    }

    /// The products that are too intricate.
    var errors: [IntricacyError] {
        products.compactMap { product in
            guard case .failure(let error) = product.boxes else { return nil }
            return error
        }
    }

    /// The diagnostics of the filters.
    var diagnostics: [Diagnostic] {
        resolution.diagnostics
    }
}

extension ContextReport: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("deadEnds", deadEnds)
            json.member("diagnostics", diagnostics)
            if !isSelection { json.member("nothingAvailable", orNull: nothingAvailable) }
            json.member("products", products)
        }
    }
}

extension ContextReport.ProductContexts: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            switch boxes {
            case .success(let boxes): json.member("contexts", boxes)
            case .failure(let error): json.member("error", error.description)
            }
            json.member("id", id)
        }
    }
}
