// The rule that this library exists for. For a catalog with products P, a payment context that allows
// C ⊆ P, and layers of filters with an optional `restrictTo` R and an optional `exclude` X each:
//
//     available = C ∩ named(R) … \ named(X) …
//
// where a filter names the products with one of its ids and the members of its groups. `exclude`
// always wins, and layers only ever remove products. C comes from `products(allowedIn:)`.

extension SetIndex {
    /// Applies one layer of filters. Every answer of the library is computed here.
    @inline(__always)
    private func apply(
        _ restrictTo: PaymentProductFilter?,
        _ exclude: PaymentProductFilter?,
        to available: inout Members.Accumulator
    ) {
        if let restrictTo { keep(restrictTo, in: &available) }
        if let exclude { remove(exclude, from: &available) }
    }

    func filtered(
        _ candidates: ProductSet,
        keeping restrictTo: PaymentProductFilter?,
        removing exclude: PaymentProductFilter?
    ) -> ProductSet {
        identity.requireSame(as: candidates.catalog)
        var available = Members.Accumulator(Members(candidates))
        apply(restrictTo, exclude, to: &available)
        return available.result().set(of: identity)
    }

    func filtered(
        _ candidates: ProductSet,
        by forEachLayer: (
            (_ restrictTo: PaymentProductFilter?, _ exclude: PaymentProductFilter?) -> Void
        ) -> Void
    ) -> ProductSet {
        identity.requireSame(as: candidates.catalog)
        var available = Members.Accumulator(Members(candidates))
        forEachLayer { apply($0, $1, to: &available) }
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
        index.filtered(candidates, keeping: restrictTo, removing: exclude)
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
