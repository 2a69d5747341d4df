extension PaymentProductCatalog {
    /// Returns the products that a payment context allows, before any filter.
    ///
    /// A product is allowed if it's allowed in the context's country and currency and for its
    /// amount, and if it allows recurring payments or installments in case the context asks for
    /// them. What the context leaves out, and what a product has no rule about, constrains nothing.
    ///
    /// If you need the products of one context repeatedly, keep this set and pass it to the filters.
    ///
    /// - Parameter context: What the payer is about to do.
    /// - Complexity: O(products in the catalog / 64 + log products). In catalogs of more than 512
    ///   products, a context with an amount takes time for up to 1 in 32 of the limits as well.
    public func products(allowedIn context: PaymentContext) -> ProductSet {
        index.products(allowedIn: context)
    }
}
