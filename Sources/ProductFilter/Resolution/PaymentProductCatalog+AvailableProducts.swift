public import ProductCatalog

extension PaymentProductCatalog {
    /// The products that the consumer may choose from, in one step.
    ///
    /// What the catalog does not know changes nothing and is not told here; see
    /// ``resolve(_:unknownIDs:)-(PaymentProductFilters...,_)`` for that, and to use the same
    /// filters in many contexts.
    ///
    /// - Parameters:
    ///   - filters: what the session may be paid with
    ///   - context: what the payer is about to do
    /// - Complexity: O(entries + (1 + groups named) × products in the catalog / 64) and the cost of
    ///   `products(allowedIn:)`.
    public func availableProducts(
        for filters: PaymentProductFilters,
        in context: PaymentContext = .any
    ) -> ProductSet {
        availableProducts(for: filters, among: products(allowedIn: context))
    }

    /// The products that the consumer may choose from, when those that the context allows are
    /// known.
    ///
    /// - Parameters:
    ///   - filters: what the session may be paid with
    ///   - allowed: the products that the context allows
    /// - Precondition: the set comes from this catalog, or from a copy of it.
    /// - Complexity: O(entries + (1 + groups named) × products in the catalog / 64).
    public func availableProducts(
        for filters: PaymentProductFilters,
        among allowed: ProductSet
    ) -> ProductSet {
        filters.named { narrowed(allowed, keeping: $0, $1, removing: $2, $3) }
    }

    /// The products that the consumer may choose from when several layers of filters apply, in one
    /// step.
    ///
    /// - Parameters:
    ///   - layers: the layers, all of which apply; without any, nothing is taken away
    ///   - context: what the payer is about to do
    /// - Complexity: O(entries + (layers + groups named) × products in the catalog / 64) and the
    ///   cost of `products(allowedIn:)`.
    public func availableProducts(
        for layers: [FilterLayer],
        in context: PaymentContext = .any
    ) -> ProductSet {
        availableProducts(for: layers, among: products(allowedIn: context))
    }

    /// The products that the consumer may choose from when several layers of filters apply and
    /// those products are known that the context allows.
    ///
    /// - Parameters:
    ///   - layers: the layers, all of which apply; without any, nothing is taken away
    ///   - allowed: the products that the context allows
    /// - Precondition: the set comes from this catalog, or from a copy of it.
    /// - Complexity: O(entries + (layers + groups named) × products in the catalog / 64).
    public func availableProducts(
        for layers: [FilterLayer],
        among allowed: ProductSet
    ) -> ProductSet {
        narrowed(allowed) { narrow in
            let layers = layers.span
            for layer in layers.indices { layers[layer].filters.named(narrow) }
        }
    }
}

extension PaymentProductFilters {
    /// Passes on what the filters name: `restrictTo` says what to keep, where it is present;
    /// `exclude` what to take out. The lists are lent where they stand, since a copy of each takes
    /// a retain.
    @inline(__always)
    fileprivate func named<Result>(
        _ body: (
            _ keptIDs: [PaymentProduct.ID]?, _ keptGroups: [PaymentProductGroup.ID]?,
            _ removedIDs: [PaymentProduct.ID], _ removedGroups: [PaymentProductGroup.ID]
        ) -> Result
    ) -> Result {
        switch (restrictTo, exclude) {
        case (nil, nil):
            body(nil, nil, [], [])
        case (let restrictTo?, nil):
            body(restrictTo.products, restrictTo.groups, [], [])
        case (nil, let exclude?):
            body(nil, nil, exclude.products, exclude.groups)
        case (let restrictTo?, let exclude?):
            body(restrictTo.products, restrictTo.groups, exclude.products, exclude.groups)
        }
    }
}
