extension PaymentProductCatalog {
    /// Takes away from a set of products: what remains is in the candidates, in everything kept, and in
    /// nothing removed.
    ///
    /// Small sets are narrowed on the spot. For large ones everything is gathered first and done in one
    /// pass, so that each word of the result is written once, however many sets have a say in it.
    package struct Narrowing: ~Copyable {
        private let universe: ProductSet.Universe
        private var bits: InlineBits
        private var gathered: Gathered

        private enum Gathered {
            case none
            indirect case some(LargeBits.Narrowing)
        }

        /// Starts from the products that may remain.
        package init(_ candidates: borrowing ProductSet) {
            universe = candidates.universe
            bits = candidates.bits
            switch candidates.large {
            case .none: gathered = .none
            case .some(let members): gathered = .some(LargeBits.Narrowing(members))
            }
        }

        /// Keeps only the products of a catalog with these ids and in these groups.
        ///
        /// - Precondition: the candidates come from this catalog, or from a copy of it.
        package mutating func keep(
            _ ids: [PaymentProduct.ID],
            _ groups: [PaymentProductGroup.ID],
            of catalog: PaymentProductCatalog
        ) {
            if let contents = catalog.contents.inline {
                bits.keep(contents.named(ids, groups))
            } else {
                let named = catalog.contents.large.named(ids, groups)
                gather { $0.keep(named) }
            }
        }

        /// Takes out the products of a catalog with these ids and in these groups.
        ///
        /// - Precondition: the candidates come from this catalog, or from a copy of it.
        package mutating func remove(
            _ ids: [PaymentProduct.ID],
            _ groups: [PaymentProductGroup.ID],
            of catalog: PaymentProductCatalog
        ) {
            if let contents = catalog.contents.inline {
                bits.remove(contents.named(ids, groups))
            } else {
                let named = catalog.contents.large.named(ids, groups)
                gather { $0.remove(named) }
            }
        }

        private mutating func gather(_ step: (inout LargeBits.Narrowing) -> Void) {
            guard case .some(var narrowing) = gathered else { return }
            gathered = .none
            step(&narrowing)
            gathered = .some(narrowing)
        }

        /// What remains.
        package consuming func result() -> ProductSet {
            switch gathered {
            case .none: ProductSet(bits, in: universe)
            case .some(let narrowing): ProductSet(narrowing.result(), in: universe)
            }
        }
    }
}
