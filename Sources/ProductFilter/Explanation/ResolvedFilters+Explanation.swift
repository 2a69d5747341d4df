public import ProductCatalog

extension ResolvedFilters {
    /// Why a product is available in a payment context, or why not.
    ///
    /// ```swift
    /// let explanation = resolved.explanation(of: 840, in: context)
    /// for reason in explanation.reasons { print(reason.message) }
    /// ```
    ///
    /// - Parameters:
    ///   - product: the product's id; one that the catalog does not know is explained as such
    ///   - context: what the payer is about to do
    /// - Complexity: O(entries + (1 + groups of the product) × layers). For more than a few
    ///   products, ask for all with ``explanations(in:)``.
    public func explanation(
        of product: PaymentProduct.ID,
        in context: PaymentContext = .any
    ) -> AvailabilityExplanation {
        guard let known = catalog[id: product] else {
            return AvailabilityExplanation(
                of: product,
                against: [AvailabilityReason(.notInCatalog)],
                admissions: []
            )
        }
        return Explainer(layers).explanation(of: known, in: context)
    }

    /// Why each product of the catalog is available in a payment context, or why not, in display
    /// order.
    ///
    /// - Parameter context: what the payer is about to do
    /// - Complexity: O(entries + (products in the catalog + their groups) × layers).
    public func explanations(in context: PaymentContext = .any) -> [AvailabilityExplanation] {
        let explainer = Explainer(layers)
        return catalog.map { explainer.explanation(of: $0, in: context) }
    }
}
