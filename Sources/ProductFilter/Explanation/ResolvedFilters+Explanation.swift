public import ProductCatalog

extension ResolvedFilters {
    /// Returns everything that makes a product available in a payment context, or unavailable.
    ///
    /// ```swift
    /// let explanation = resolved.explanation(of: 840, in: context)
    /// for reason in explanation.reasons { print(reason.message) }
    /// ```
    ///
    /// - Parameters:
    ///   - product: The product's id. The catalog may not have it, and that's the reason then.
    ///   - context: What the payer is about to do.
    /// - Complexity: O(entries + (1 + groups of the product) × layers). For more than a few
    ///   products, use ``explanations(in:)``.
    public func explanation(
        of product: PaymentProduct.ID,
        in context: PaymentContext = .any
    ) -> AvailabilityExplanation {
        guard let known = catalog[id: product] else {
            return AvailabilityExplanation(
                product: product,
                isAvailable: false,
                reasons: [AvailabilityReason(.notInCatalog)]
            )
        }
        return Explainer(layers).explanation(of: known, in: context)
    }

    /// Returns everything that makes each product of the catalog available in a payment context, or
    /// unavailable, in display order.
    ///
    /// - Parameter context: What the payer is about to do.
    /// - Complexity: O(entries + (products in the catalog + their groups) × layers).
    public func explanations(in context: PaymentContext = .any) -> [AvailabilityExplanation] {
        let explainer = Explainer(layers)
        return catalog.map { explainer.explanation(of: $0, in: context) }
    }
}
