public import ProductCatalog

extension ResolvedFilters {
    /// Returns the reasons that a product is available or unavailable in a payment context.
    ///
    /// ```swift
    /// let explanation = resolved.explanation(of: 840, in: context)
    /// for reason in explanation.reasons { print(reason.message) }
    /// ```
    ///
    /// - Parameters:
    ///   - product: The product's id. If the catalog doesn't have it, the reason is `notInCatalog`.
    ///   - context: The payment context.
    /// - Complexity: O(entries + (1 + groups of the product) × layers). For more than one product,
    ///   use ``explanations(of:in:)``.
    public func explanation(
        of product: PaymentProduct.ID,
        in context: PaymentContext = .any
    ) -> AvailabilityExplanation {
        Explainer(layers).explanation(of: product, of: catalog, in: context)
    }

    /// Returns the reasons that each of some products is available or unavailable in a payment
    /// context, in the order given.
    ///
    /// - Parameters:
    ///   - products: The products' ids.
    ///   - context: The payment context.
    /// - Complexity: O(entries + (products + their groups) × layers).
    public func explanations(
        of products: some Sequence<PaymentProduct.ID>,
        in context: PaymentContext = .any
    ) -> [AvailabilityExplanation] {
        let explainer = Explainer(layers)
        return products.map { explainer.explanation(of: $0, of: catalog, in: context) }
    }

    /// Returns the reasons that each product of the catalog is available or unavailable in a payment
    /// context, in display order.
    ///
    /// - Parameter context: The payment context.
    /// - Complexity: O(entries + (products in the catalog + their groups) × layers).
    public func explanations(in context: PaymentContext = .any) -> [AvailabilityExplanation] {
        let explainer = Explainer(layers)
        return catalog.map { explainer.explanation(of: $0, in: context) }
    }
}

extension Explainer {
    fileprivate func explanation(
        of id: PaymentProduct.ID,
        of catalog: PaymentProductCatalog,
        in context: PaymentContext
    ) -> AvailabilityExplanation {
        guard let product = catalog[id: id] else {
            return AvailabilityExplanation(
                product: id,
                isAvailable: false,
                reasons: [AvailabilityReason(.notInCatalog)]
            )
        }
        return explanation(of: product, in: context)
    }
}
