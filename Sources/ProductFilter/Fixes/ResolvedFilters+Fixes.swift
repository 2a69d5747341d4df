public import ProductCatalog

extension ResolvedFilters {
    /// Returns the smallest edits of one layer, and the smallest changes of the payment context, that
    /// make a product available, each with what else it would admit.
    ///
    /// ```swift
    /// for fix in resolved.fixes(for: 840, in: context) {
    ///     print(fix.edits)   // [remove exclude.products[0]]
    /// }
    /// ```
    ///
    /// There's no fix if another layer forbids the product, or if only a change of the catalog could
    /// help. Parts of the context are named or changed, but never left out.
    ///
    /// - Parameters:
    ///   - id: The product's id.
    ///   - context: The payment context.
    ///   - layer: The position of the layer that may be edited, by default the last one.
    /// - Precondition: The filters have the layer.
    /// - Complexity: As for creating a ``FixFinder``, and for its ``FixFinder/fixes(for:)``. For more
    ///   than a few products, use a finder.
    public func fixes(
        for id: PaymentProduct.ID,
        in context: PaymentContext = .any,
        editing layer: Int? = nil
    ) -> AvailabilityFixes {
        var finder = FixFinder(self, in: context, editing: layer)
        return finder.fixes(for: id)
    }
}
