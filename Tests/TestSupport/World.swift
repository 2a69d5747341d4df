public import ProductCatalog
public import ProductFilter

/// Everything that an answer of the library depends on: products, layers of filters, payment
/// contexts, and the form in which the catalog stores its sets.
public struct World: Sendable {
    /// The products, in any order.
    public var products: [PaymentProduct]

    /// The layers of filters.
    public var layers: [PaymentProductFilters]

    /// The payment contexts.
    public var contexts: [PaymentContext]

    /// The form in which the catalog stores its sets.
    package var form: ProductSet.Form

    /// Creates a world.
    package init(
        products: [PaymentProduct],
        layers: [PaymentProductFilters] = [],
        contexts: [PaymentContext] = [.any],
        form: ProductSet.Form = .automatic
    ) {
        self.products = products
        self.layers = layers
        self.contexts = contexts
        self.form = form
    }

    /// Creates the library's catalog of the products.
    public func catalog() throws(CatalogError) -> PaymentProductCatalog {
        try PaymentProductCatalog(products, storedAs: form)
    }

    /// The layers of filters, of which some have a name, a note, or both.
    public var filterLayers: [FilterLayer] {
        let names = [nil, "merchant", "", "cafe\u{301}"]
        let notes = ["provider outage", nil, "line\none", nil, nil]
        return layers.enumerated().map { layer, filters in
            FilterLayer(filters, name: names[layer % 4], note: notes[layer % 5])
        }
    }

    /// Creates the reference model of the products.
    public func referenceModel() -> ReferenceModel {
        ReferenceModel(products)
    }
}

extension World: CustomStringConvertible {
    /// The form, and a line for each of the first products, each layer and each context.
    public var description: String {
        var lines = ["\(products.count) products, stored as \(form):"]
        lines += products.prefix(20).map { "  \($0)" }
        if products.count > 20 { lines.append("  …") }
        lines += layers.enumerated().map { "layer \($0): \($1)" }
        lines += contexts.map { "context: \($0)" }
        return lines.joined(separator: "\n")
    }
}
