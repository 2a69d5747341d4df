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
            available: catalog.products[available].map(\.id),
            diagnostics: diagnostics
        )
    }

    struct Document: Encodable {
        var available: [PaymentProduct.ID]
        var diagnostics: [Diagnostic]
    }

    /// Something about the request that its sender should know.
    struct Diagnostic: Encodable {
        enum Severity: String, Encodable {
            case error, warning
        }

        var severity: Severity
        var code: String
        var propertyName: String
        var message: String
    }

    /// What the catalog did not know, and a restriction that allows nothing. An exclusion that names nothing
    /// known weighs more: what it was meant to take away stays available.
    var diagnostics: [Diagnostic] {
        let unknown = filters.unknownEntries.map { entry in
            let code =
                switch entry.name {
                case .product: "unknownProduct"
                case .group: "unknownGroup"
                }
            return Diagnostic(
                severity: entry.place.filter == .exclude ? .error : .warning,
                code: code,
                propertyName: entry.place.path(),
                message: entry.message
            )
        }
        guard restrictsToNothing else { return unknown }
        let empty = Diagnostic(
            severity: .error,
            code: "emptyRestriction",
            propertyName: FilterPlace(filter: .restrictTo).path(),
            message:
                "restrictTo names nothing, so nothing is allowed: name something or leave it out"
        )
        return [empty] + unknown
    }

    var restrictsToNothing: Bool {
        filters.layers.contains { $0.filters.restrictTo?.namesNothing == true }
    }

    /// Why nothing is available.
    var reasonForNothing: String {
        let allowed = catalog.products.products(allowedIn: context)
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
