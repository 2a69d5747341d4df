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
