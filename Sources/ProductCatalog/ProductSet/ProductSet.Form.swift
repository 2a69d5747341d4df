extension ProductSet {
    /// How the sets of a catalog are stored. Only tests choose.
    package enum Form: Sendable, CaseIterable {
        /// The one that serves the catalog best.
        case chosen

        /// In place. Serves up to 512 products.
        case inline

        /// In one array of words, and a few in place.
        case flat

        /// As short lists and as chunks of bits, and a few in place.
        case large

        /// As chunks of bits alone.
        case chunks

        /// The form to use for so many products, where this one is asked for.
        package func resolved(for productCount: Int) -> Form {
            precondition(
                self != .inline || productCount <= InlineBits.capacity,
                "\(productCount) products are too many for inline storage"
            )
            guard self == .chosen else { return self }
            return switch productCount {
            case ...InlineBits.capacity: .inline
            case ...FlatBits.capacity: .flat
            default: .large
            }
        }
    }
}
