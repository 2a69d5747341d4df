extension ProductSet {
    /// All that sets of one catalog have in common: which catalog it is, how many products it has, and how
    /// its sets are stored.
    struct Universe: Sendable {
        /// A number that no other catalog of this process has, but for a chance of one in 2⁶⁴. A random
        /// one needs no counter that all threads share.
        private let identity = UInt64.random(in: .min ... .max)

        let productCount: Int
        let form: Form

        init(productCount: Int, form: Form = .chosen) {
            precondition(
                form != .inline || productCount <= InlineBits.capacity,
                "\(productCount) products are too many for inline storage"
            )
            self.productCount = productCount
            self.form = form == .chosen ? Form(for: productCount) : form
        }

        func isSame(as other: Universe) -> Bool {
            identity == other.identity
        }

        func requireSame(as other: Universe) {
            precondition(
                isSame(as: other),
                "a set of products was used with a catalog that it does not come from"
            )
        }

        func requireValid(_ index: PaymentProductCatalog.Index) {
            precondition(
                0..<productCount ~= index.offset,
                "place \(index) lies outside of the catalog's \(productCount) products"
            )
        }
    }

    /// How the sets of a catalog are stored. Only tests choose.
    package enum Form: Sendable, CaseIterable {
        /// The one that serves the catalog best.
        case chosen

        /// In place. Serves up to 512 products.
        case inline

        /// In one array of words.
        case flat

        /// As short lists and as chunks of bits.
        case large

        /// As chunks of bits alone.
        case chunks

        init(for productCount: Int) {
            self =
                switch productCount {
                case ...InlineBits.capacity: .inline
                case ...FlatBits.capacity: .flat
                default: .large
                }
        }
    }
}

extension ProductSet.Universe {
    var layout: MemberLayout {
        MemberLayout(productCount: productCount, allowsLists: form != .chunks)
    }
}
