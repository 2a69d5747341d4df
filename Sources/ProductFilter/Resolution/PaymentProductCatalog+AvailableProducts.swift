public import ProductCatalog

extension PaymentProductCatalog {
    /// The products that the consumer may choose from, in one step.
    ///
    /// What the catalog does not know changes nothing and is not told here; see
    /// ``resolve(_:unknownIDs:)-(PaymentProductFilters...,_)`` for that, and to use the same filters in
    /// many contexts.
    ///
    /// - Parameters:
    ///   - filters: what the session may be paid with
    ///   - context: what the payer is about to do
    /// - Complexity: O(entries + groups named × products in the catalog / 64) and the cost of
    ///   `products(allowedIn:)`.
    public func availableProducts(
        for filters: PaymentProductFilters,
        in context: PaymentContext = .any
    ) -> ProductSet {
        availableProducts(for: filters, among: products(allowedIn: context))
    }

    /// The products that the consumer may choose from, when those that the context allows are known.
    ///
    /// - Parameters:
    ///   - filters: what the session may be paid with
    ///   - allowed: the products that the context allows
    /// - Precondition: the set comes from this catalog, or from a copy of it.
    /// - Complexity: O(entries + groups named × products in the catalog / 64).
    public func availableProducts(
        for filters: PaymentProductFilters,
        among allowed: ProductSet
    ) -> ProductSet {
        var narrowing = Narrowing(allowed, of: self)
        narrowing.apply(filters, of: self)
        return narrowing.result()
    }

    /// The products that the consumer may choose from when several layers of filters apply, in one step.
    ///
    /// - Parameters:
    ///   - layers: the layers, all of which apply; without any, nothing is taken away
    ///   - context: what the payer is about to do
    /// - Complexity: O(entries + groups named × products in the catalog / 64) and the cost of
    ///   `products(allowedIn:)`.
    public func availableProducts(
        for layers: [FilterLayer],
        in context: PaymentContext = .any
    ) -> ProductSet {
        availableProducts(for: layers, among: products(allowedIn: context))
    }

    /// The products that the consumer may choose from when several layers of filters apply and those
    /// products are known that the context allows.
    ///
    /// - Parameters:
    ///   - layers: the layers, all of which apply; without any, nothing is taken away
    ///   - allowed: the products that the context allows
    /// - Precondition: the set comes from this catalog, or from a copy of it.
    /// - Complexity: O(entries + groups named × products in the catalog / 64).
    public func availableProducts(
        for layers: [FilterLayer],
        among allowed: ProductSet
    ) -> ProductSet {
        var narrowing = Narrowing(allowed, of: self)
        for layer in layers { narrowing.apply(layer.filters, of: self) }
        return narrowing.result()
    }
}

extension PaymentProductCatalog.Narrowing {
    /// The rule, for one layer: keep what `restrictTo` names, where it is present; take out what `exclude`
    /// names. Every answer of this library comes through here.
    mutating func apply(_ filters: PaymentProductFilters, of catalog: PaymentProductCatalog) {
        if let restrictTo = filters.restrictTo {
            keep(restrictTo.products, restrictTo.groups, of: catalog)
        }
        if let exclude = filters.exclude {
            remove(exclude.products, exclude.groups, of: catalog)
        }
    }
}
