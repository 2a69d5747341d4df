public import ProductCatalog
public import ProductFilter

/// All that an answer depends on: the products of a catalog, the layers of filters, the contexts to
/// ask in, and how the catalog's sets are stored.
public struct World: Sendable {
    /// The products, in no particular order.
    public var products: [PaymentProduct]

    /// The layers of filters.
    public var layers: [PaymentProductFilters]

    /// The contexts to ask in.
    public var contexts: [PaymentContext]

    /// How the catalog's sets are stored.
    package var form: ProductSet.Form

    /// Makes a world.
    package init(
        products: [PaymentProduct],
        layers: [PaymentProductFilters] = [],
        contexts: [PaymentContext] = [.any],
        form: ProductSet.Form = .chosen
    ) {
        self.products = products
        self.layers = layers
        self.contexts = contexts
        self.form = form
    }

    /// The engine's catalog of the world's products.
    public func catalog() throws(CatalogError) -> PaymentProductCatalog {
        try PaymentProductCatalog(products, storedAs: form)
    }

    /// The twin of the world's products.
    public func twin() -> NaiveTwin {
        NaiveTwin(products)
    }
}

extension World: CustomStringConvertible {
    /// All that is in the world, a product, layer and context a line.
    public var description: String {
        var lines = ["\(products.count) products, stored as \(form):"]
        lines += products.prefix(20).map { "  \($0)" }
        if products.count > 20 { lines.append("  …") }
        lines += layers.enumerated().map { "layer \($0): \($1)" }
        lines += contexts.map { "context: \($0)" }
        return lines.joined(separator: "\n")
    }
}
