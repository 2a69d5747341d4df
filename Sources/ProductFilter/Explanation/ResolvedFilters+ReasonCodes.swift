public import ProductCatalog

extension ResolvedFilters {
    /// Returns the codes of the reasons against each product that is unavailable in a payment
    /// context.
    ///
    /// A code is listed once, however many layers are the reason. That keeps the result small for
    /// untrusted filters, whereas ``explanations(in:)`` grows with the products times the layers.
    ///
    /// - Parameter context: The payment context.
    /// - Returns: The unavailable products in display order, each with its codes in order of weight.
    /// - Complexity: O(entries + products in the catalog + (layers + groups named) × products in the
    ///   catalog / 64), plus the cost of `PaymentProduct.unmetConditions(in:)` for each unavailable
    ///   product.
    public func reasonCodesAgainstProducts(
        in context: PaymentContext = .any
    ) -> [(product: PaymentProduct.ID, codes: [AvailabilityReason.Code])] {
        let filters = layers.map { $0.filters }
        let exclusions = filters.compactMap { $0.exclude }
        let excludedByID = catalog.products(withIDs: exclusions.flatMap { $0.products })
        let excludedByGroup = catalog.products(
            withIDs: [],
            inGroups: exclusions.flatMap { $0.groups }
        )
        let insideRestrictions = catalog.availableProducts(
            for: filters.map { FilterLayer(PaymentProductFilters(restrictTo: $0.restrictTo)) },
            among: catalog.allProducts
        )
        let unavailable = catalog.allProducts.subtracting(availableProducts(in: context))
        return unavailable.map { index in
            let product = catalog[index]
            var codes: [AvailabilityReason.Code] = []
            if excludedByID.contains(index) { codes.append(.excludedProduct) }
            if excludedByGroup.contains(index) { codes.append(.excludedGroup) }
            if !insideRestrictions.contains(index) { codes.append(.outsideRestriction) }
            for reason in product.contextReasons(in: context) where reason.code != codes.last {
                codes.append(reason.code)
            }
            return (product.id, codes)
        }
    }
}
