// Taking away from a set of products what filters say. A filter's lists come in as they are:
// wrapping them up would take a retain for each, and moving a set in and out of a value of its own
// more than the filters.

extension PaymentProductCatalog {
    /// Takes in what one layer of filters names: the products to keep, `nil` when all are, and the
    /// products to take out; each as ids and as groups.
    package typealias Narrow = (
        _ restrictTo: PaymentProductFilter?,
        _ exclude: PaymentProductFilter?
    ) -> Void

    /// What one layer leaves of a set: the products among those to keep, if any are named, and not
    /// among those to take out.
    ///
    /// - Precondition: the candidates come from this catalog, or from a copy of it.
    package func narrowed(
        _ candidates: ProductSet,
        keeping kept: PaymentProductFilter?,
        removing removed: PaymentProductFilter?
    ) -> ProductSet {
        narrowed(candidates) { $0(kept, removed) }
    }

    /// What several layers leave of a set.
    ///
    /// - Parameter layers: calls its argument for each layer
    /// - Precondition: the candidates come from this catalog, or from a copy of it.
    @inline(__always)
    package func narrowed(
        _ candidates: ProductSet,
        by layers: (Narrow) -> Void
    ) -> ProductSet {
        contents.universe.requireSame(as: candidates.universe)
        let storage = candidates.storage
        switch storage {
        case .bits:
            var narrowing = candidates.bits
            layers { contents.inline?.narrow(&narrowing, $0, $1) }
            return ProductSet(narrowing, in: contents.universe)
        case .few(of: .flat):
            var few = FewNarrowing<FlatBits>(candidates.few)
            layers { contents.flat?.narrow(&few, $0, $1) }
            return ProductSet(few.members, of: .flat, in: contents.universe)
        case .few(of: .large):
            var few = FewNarrowing<LargeBits>(candidates.few)
            layers { contents.large?.narrow(&few, $0, $1) }
            return ProductSet(few.members, of: .large, in: contents.universe)
        case .flat(let members):
            var narrowing = FlatBits.Narrowing(members)
            var few: FewNarrowing<FlatBits>?
            layers { contents.flat?.narrow(&narrowing, orFew: &few, $0, $1) }
            if let few { return ProductSet(few.members, of: .flat, in: contents.universe) }
            return ProductSet(.flat(narrowing.result()), in: contents.universe)
        case .large(let members):
            var narrowing = LargeBits.Narrowing(members)
            var few: FewNarrowing<LargeBits>?
            layers { contents.large?.narrow(&narrowing, orFew: &few, $0, $1) }
            if let few { return ProductSet(few.members, of: .large, in: contents.universe) }
            // A closure has changed it: without the word every array in it would be retained.
            return ProductSet(.large((consume narrowing).result()), in: contents.universe)
        }
    }
}

extension CatalogContents {
    /// The rule, for one layer. Every set of products that filters leave comes through here, and
    /// what explanations say is tested against it.
    @inline(__always)
    fileprivate func narrow(
        _ narrowing: inout some MemberNarrowing<Members>,
        _ kept: PaymentProductFilter?,
        _ removed: PaymentProductFilter?
    ) {
        if let kept { keep(kept.products, kept.groups, of: &narrowing) }
        if let removed { remove(removed.products, removed.groups, from: &narrowing) }
    }

    /// The same, until no more than a few products can remain: then those are narrowed, in place.
    @inline(__always)
    fileprivate func narrow(
        _ narrowing: inout Members.Narrowing,
        orFew few: inout FewNarrowing<Members>?,
        _ kept: PaymentProductFilter?,
        _ removed: PaymentProductFilter?
    ) {
        if var narrowed = few {
            narrow(&narrowed, kept, removed)
            few = narrowed
        } else if let kept,
            let kept = self.few(kept.products, kept.groups, where: { narrowing.contains($0) })
        {
            var narrowed = FewNarrowing<Members>(kept)
            if let removed { remove(removed.products, removed.groups, from: &narrowed) }
            few = narrowed
        } else {
            narrow(&narrowing, kept, removed)
        }
    }
}
