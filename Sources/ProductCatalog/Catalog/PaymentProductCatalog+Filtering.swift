extension PaymentProductCatalog {
    /// Returns the candidates that one layer of filters leaves.
    ///
    /// - Parameters:
    ///   - candidates: A set of products of this catalog.
    ///   - restrictTo: The filter that names the products to keep, or `nil` to keep all.
    ///   - exclude: The filter that names the products to remove, or `nil` to remove none.
    package func filtered(
        _ candidates: ProductSet,
        keeping restrictTo: PaymentProductFilter?,
        removing exclude: PaymentProductFilter?
    ) -> ProductSet {
        index.filtered(candidates) { $0(restrictTo, exclude) }
    }

    /// Returns the candidates that layers of filters leave.
    ///
    /// - Parameters:
    ///   - candidates: A set of products of this catalog.
    ///   - forEachLayer: Calls its argument with the filters of each layer.
    package func filtered(
        _ candidates: ProductSet,
        by forEachLayer: (
            (_ restrictTo: PaymentProductFilter?, _ exclude: PaymentProductFilter?) -> Void
        ) -> Void
    ) -> ProductSet {
        index.filtered(candidates, by: forEachLayer)
    }
}
