import ProductCatalog
import ProductFilter

/// The answer to one request, to be shown in one form or the other.
struct Resolution {
    let catalog: NamedCatalog
    let filters: ResolvedFilters
    let context: PaymentContext
    let available: ProductSet

    init(catalog: NamedCatalog, filters: ResolvedFilters, context: PaymentContext) {
        self.catalog = catalog
        self.filters = filters
        self.context = context
        self.available = filters.availableProducts(in: context)
    }

    /// The answer for programs.
    var document: Document {
        Document(
            available: catalog.products[available].ids,
            diagnostics: diagnostics
        )
    }

    struct Document: Encodable {
        var available: [PaymentProduct.ID]
        var diagnostics: [Diagnostic]
    }

    /// What the request's sender should know.
    var diagnostics: [Diagnostic] {
        catalog.products.diagnose(filters.layers).map(Diagnostic.init)
    }

    /// Why nothing is available.
    var reasonForNothing: String {
        let allowed = catalog.products.products(allowedIn: context)
        let restrictsToNothing = filters.layers.contains {
            $0.filters.restrictTo?.isEmpty == true
        }
        if restrictsToNothing {
            return "restrictTo is there but names nothing, which allows nothing."
        } else if filters.products.isEmpty {
            return "The filters alone leave nothing: what is not excluded is outside of restrictTo."
        } else if allowed.isEmpty {
            return "The payment context alone allows none of the catalog's products."
        } else {
            return "The filters leave \(filters.products.count) and the payment context allows "
                + "\(allowed.count), but no product is among both."
        }
    }
}
