extension PaymentProductCatalog {
    /// Takes away from a set of products: what remains is in the candidates, in everything kept, and in
    /// nothing removed.
    ///
    /// Sets in place and in one array are narrowed on the spot. For those in chunks everything is gathered
    /// first and done chunk by chunk, however many sets have a say in it.
    package struct Narrowing: ~Copyable {
        private let universe: ProductSet.Universe
        private var bits: InlineBits
        private var flat: FlatBits?
        private let gathering: Gathering?

        /// What is gathered for a large set. It is an object, so that small sets carry no room for it.
        private final class Gathering {
            var narrowing: LargeBits.Narrowing

            init(_ candidates: LargeBits) {
                narrowing = LargeBits.Narrowing(candidates)
            }
        }

        /// Starts from the products of a catalog that may remain.
        ///
        /// - Precondition: the candidates come from this catalog, or from a copy of it.
        package init(
            _ candidates: borrowing ProductSet,
            of catalog: borrowing PaymentProductCatalog
        ) {
            universe = catalog.contents.universe
            universe.requireSame(as: candidates.universe)
            bits = candidates.bits
            switch candidates.large {
            case .none: (flat, gathering) = (nil, nil)
            case .flat(let members): (flat, gathering) = (members, nil)
            case .chunked(let members): (flat, gathering) = (nil, Gathering(members))
            }
        }

        /// Keeps only the products with these ids and in these groups.
        ///
        /// - Precondition: the catalog is that of the candidates.
        package mutating func keep(
            _ ids: borrowing [PaymentProduct.ID],
            _ groups: borrowing [PaymentProductGroup.ID],
            of catalog: borrowing PaymentProductCatalog
        ) {
            switch catalog.contents.form {
            case .inline:
                if let named = catalog.contents.inline?.named(ids, groups) { bits.keep(named) }
            case .flat:
                if let named = catalog.contents.flat?.named(ids, groups) { flat?.keep(named) }
            default:
                gathering?.narrowing.keep(catalog.contents.large.named(ids, groups))
            }
        }

        /// Takes out the products with these ids and in these groups.
        ///
        /// - Precondition: the catalog is that of the candidates.
        package mutating func remove(
            _ ids: borrowing [PaymentProduct.ID],
            _ groups: borrowing [PaymentProductGroup.ID],
            of catalog: borrowing PaymentProductCatalog
        ) {
            switch catalog.contents.form {
            case .inline:
                catalog.contents.inline?.remove(ids, groups, from: &bits)
            case .flat:
                guard var members = exchange(&flat, with: nil) else { return }
                catalog.contents.flat?.remove(ids, groups, from: &members)
                flat = members
            default:
                guard let gathering else { return }
                catalog.contents.large.remove(ids, groups, from: &gathering.narrowing)
            }
        }

        /// What remains.
        package consuming func result() -> ProductSet {
            if let flat { return ProductSet(.flat(flat), in: universe) }
            guard let gathering else { return ProductSet(bits, in: universe) }
            return ProductSet(.chunked(gathering.narrowing.result()), in: universe)
        }
    }
}
