extension PaymentProductCatalog {
    /// The products that a payment context allows, before any filter.
    ///
    /// A product is allowed when it may be used in the context's country, paid in its currency, for
    /// its amount, and when it allows recurring payments or installments if the context is one.
    /// What the context leaves out, and what a product has no rule about, constrains nothing.
    ///
    /// Whoever has the same context many times over keeps this set, and passes it to the filters.
    ///
    /// - Complexity: O(products in the catalog / 64 + log products). In catalogs of more than 512
    ///   products up to one in 16 of the limits are looked at, too, where an amount is given.
    public func products(allowedIn context: PaymentContext) -> ProductSet {
        if let members = contents.inline?.allowed(in: context) {
            return ProductSet(members, in: contents.universe)
        }
        return ProductSet(contents.storedMembers(allowedIn: context), in: contents.universe)
    }
}

extension PaymentProductCatalog.Contents {
    // Kept out of the caller, which has to be short for small catalogs.
    @inline(never)
    fileprivate func storedMembers(allowedIn context: PaymentContext) -> ProductSet.Storage {
        if let members = flat?.allowed(in: context) { return .flat(members) }
        return .large(requiredLarge.allowed(in: context))
    }
}
