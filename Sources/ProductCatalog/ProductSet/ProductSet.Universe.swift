extension ProductSet {
    /// What sets of one catalog have in common: which catalog it is, and how many products it has.
    struct Universe: Sendable {
        /// A number that no other catalog of this process has, but for a chance of one in 2⁶⁴. A
        /// random one needs no counter that all threads share.
        private let identity = UInt64.random(in: .min ... .max)

        let productCount: Int

        init(productCount: Int) {
            self.productCount = productCount
        }

        /// How sets made of others are stored. Where lists are not allowed, there are none to begin
        /// with.
        var layout: MemberLayout {
            MemberLayout(productCount: productCount, allowsLists: true)
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
}
