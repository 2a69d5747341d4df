public import ProductCatalog

extension PaymentProductCatalog {
    /// Returns the products available to the consumer, in one step.
    ///
    /// Entries that the catalog doesn't know change nothing. To have them reported, or to use the
    /// same filters in many contexts, call ``resolve(_:)-(PaymentProductFilters)``.
    ///
    /// - Parameters:
    ///   - filters: The filters of the session.
    ///   - context: The payment context.
    /// - Complexity: O(entries + (1 + groups named) × products in the catalog / 64) and the cost of
    ///   `products(allowedIn:)`.
    public func availableProducts(
        for filters: PaymentProductFilters,
        in context: PaymentContext = .any
    ) -> ProductSet {
        index.filtered(products(allowedIn: context), by: filters)
    }

    /// Returns the products available to the consumer, among those that the payment context allows.
    ///
    /// - Parameters:
    ///   - filters: The filters of the session.
    ///   - allowed: The products that the context allows.
    /// - Precondition: The set comes from this catalog, or from a copy of it.
    /// - Complexity: O(entries + (1 + groups named) × products in the catalog / 64).
    public func availableProducts(
        for filters: PaymentProductFilters,
        among allowed: ProductSet
    ) -> ProductSet {
        index.filtered(allowed, by: filters)
    }

    /// Returns the products available to the consumer when several layers of filters apply, in one
    /// step.
    ///
    /// - Parameters:
    ///   - layers: The layers, all of which apply. Without any, nothing is removed.
    ///   - context: The payment context.
    /// - Complexity: O(entries + (layers + groups named) × products in the catalog / 64) and the
    ///   cost of `products(allowedIn:)`.
    public func availableProducts(
        for layers: [FilterLayer],
        in context: PaymentContext = .any
    ) -> ProductSet {
        availableProducts(for: layers, among: products(allowedIn: context))
    }

    /// Returns the products available to the consumer when several layers of filters apply, among
    /// those that the payment context allows.
    ///
    /// - Parameters:
    ///   - layers: The layers, all of which apply. Without any, nothing is removed.
    ///   - allowed: The products that the context allows.
    /// - Precondition: The set comes from this catalog, or from a copy of it.
    /// - Complexity: O(entries + (layers + groups named) × products in the catalog / 64).
    public func availableProducts(
        for layers: [FilterLayer],
        among allowed: ProductSet
    ) -> ProductSet {
        index.filtered(allowed) { apply in
            let layers = layers.span
            for layer in layers.indices { apply(layers[layer].filters) }
        }
    }
}
