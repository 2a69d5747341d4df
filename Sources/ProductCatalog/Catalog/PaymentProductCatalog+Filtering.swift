// The rule that this library exists for. For a catalog with products P, a payment context that allows
// C ⊆ P, and layers 1…n, each with an optional `restrictTo` R and an optional `exclude` X:
//
//     available = C ∩ named(R₁) ∩ … ∩ named(Rₙ) \ named(X₁) \ … \ named(Xₙ)
//
// A filter names the products with one of its ids and the members of its groups. So `exclude` always
// wins, and layers only ever remove products. C comes from `products(allowedIn:)`.

extension SetIndex {
    /// Returns the candidates that layers of filters leave. Every answer of the library is computed
    /// here.
    @inline(__always)
    func filtered(
        _ candidates: ProductSet,
        by forEachLayer: (
            (_ restrictTo: PaymentProductFilter?, _ exclude: PaymentProductFilter?) -> Void
        ) -> Void
    ) -> ProductSet {
        identity.requireSame(as: candidates.catalog)
        var available = Members.Accumulator(Members(candidates))
        forEachLayer { restrictTo, exclude in
            if let restrictTo { keep(restrictTo, in: &available) }
            if let exclude { remove(exclude, from: &available) }
        }
        return available.result().set(of: identity)
    }
}

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
