extension ProductSet {
    /// The form in which the sets of a catalog are stored. Only tests choose one.
    package enum Form: Sendable, CaseIterable {
        /// The best form for the size of the catalog.
        case automatic

        /// Words in place, for up to 512 products.
        case inline

        /// One array of words.
        case flat

        /// Short lists and chunks of bits.
        case chunked

        /// Chunks of bits alone.
        case chunkedWithoutLists

        /// Returns this form, or the best one for a number of products if it's automatic.
        package func resolved(for productCount: Int) -> Form {
            precondition(
                self != .inline || productCount <= InlineBits.capacity,
                "\(productCount) products are too many for inline storage"
            )
            guard self == .automatic else { return self }
            return switch productCount {
            case ...InlineBits.capacity: .inline
            case ...FlatBits.capacity: .flat
            default: .chunked
            }
        }
    }
}
