extension PaymentProductCatalog {
    /// The products that a payment context allows, before any filter.
    ///
    /// A product is allowed when it may be used in the context's country, paid in its currency, for its
    /// amount, and when it allows recurring payments or installments if the context is one. What the
    /// context leaves out, and what a product has no rule about, constrains nothing.
    ///
    /// Whoever has the same context many times over keeps this set, and passes it to the filters.
    ///
    /// - Complexity: O(products in the catalog).
    public func products(allowedIn context: PaymentContext) -> ProductSet {
        var allowed = allProducts
        contents.eligibility.narrow(&allowed, to: context)
        if let amount = context.amount {
            for index in allowed {
                let rules = contents.products[index.offset].rules
                if !rules.amountLimits(for: context.currency).contains(amount) {
                    allowed.remove(index)
                }
            }
        }
        return allowed
    }
}
