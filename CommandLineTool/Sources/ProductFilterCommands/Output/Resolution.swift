import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// The result of resolving one request in one payment context.
struct Resolution {
    /// The name of the catalog's source.
    let catalogName: String

    /// The filters, resolved against the catalog.
    let filters: ResolvedFilters

    /// The payment context.
    let context: PaymentContext

    /// The products to list first, as the caller wants.
    let first: [PaymentProduct.ID]

    /// The available products.
    let available: ProductSet

    /// The catalog.
    var catalog: PaymentProductCatalog {
        filters.catalog
    }

    /// Evaluates resolved filters in a payment context.
    init(
        filters: ResolvedFilters,
        catalogName: String,
        context: PaymentContext,
        first: [PaymentProduct.ID]
    ) {
        self.catalogName = catalogName
        self.first = first
        self.filters = filters
        self.context = context
        self.available = filters.availableProducts(in: context)
    }
}

extension Resolution: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("available", orderedProducts.map(\.id))
            json.key("dependsOn")
            json.object { json in
                let dependencies = filters.dependencies(in: context)
                    .map { ($0.key.description, $0.value.paths) }
                    .sorted { $0.0 < $1.0 }
                for (id, paths) in dependencies { json.member(id, paths) }
            }
            json.member("diagnostics", diagnostics)
        }
    }
}

extension Resolution {
    /// The diagnostics of the filters, of the payment context's attributes and of the order.
    var diagnostics: [Diagnostic] {
        let findings = catalog.diagnose(filters.layers) + catalog.unknownAttributes(in: context)
        return findings.map { Diagnostic($0) } + orderDiagnostics
    }

    /// The reason for which no product is available, as a sentence.
    var emptyResultReason: String {
        let allowed = catalog.products(allowedIn: context)
        let hasEmptyRestriction = filters.layers.contains {
            $0.filters.restrictTo?.isEmpty == true
        }
        if catalog.isEmpty {
            return "The catalog has no products."
        } else if hasEmptyRestriction {
            return "restrictTo is present but empty, so nothing is allowed."
        } else if filters.admittedProducts.isEmpty {
            return "The filters allow no product in any payment context."
        } else if allowed.isEmpty {
            return "No product of the catalog is allowed in the payment context."
        } else {
            return "The filters allow \(filters.admittedProducts.count) of the products and the "
                + "payment context allows \(allowed.count), but none is allowed by both."
        }
    }
}

extension [ContextPart] {
    /// The paths of the parts, in ascending order of their bytes.
    fileprivate var paths: [String] {
        map(\.description).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
