extension PaymentProductCatalog {
    /// Returns the products that a payment context allows, before any filter.
    ///
    /// A product is allowed if its rules allow the context's country, currency and amount, and
    /// recurring payments or installments if the context asks for them. What the context leaves out,
    /// and what a product has no rule about, constrains nothing.
    ///
    /// If you need the products of one context repeatedly, keep this set and pass it to the filters.
    ///
    /// - Parameter context: The payment context.
    /// - Complexity: O(products in the catalog / 64 + log products), plus O(limits / 32) for an amount
    ///   in catalogs of more than 512 products.
    public func products(allowedIn context: PaymentContext) -> ProductSet {
        index.products(allowedIn: context)
    }
}
