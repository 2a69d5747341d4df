/// The identity and the size of a catalog, by which a set knows the catalog that it belongs to.
struct CatalogIdentity: Sendable {
    /// A number that no other catalog of this process has, with a probability of 1 in 2⁶⁴ that one
    /// does. A random number needs no counter that all threads share.
    private let number = UInt64.random(in: .min ... .max)

    let productCount: Int

    init(productCount: Int) {
        self.productCount = productCount
    }

    /// How sets that are computed from other sets are stored.
    var layout: SetLayout {
        SetLayout(productCount: productCount, allowsLists: true)
    }

    func isSame(as other: CatalogIdentity) -> Bool {
        number == other.number
    }

    func requireSame(as other: CatalogIdentity) {
        precondition(
            isSame(as: other),
            "a set of products is used with a catalog that it doesn't belong to"
        )
    }

    func requireValid(_ index: ProductSet.Index) {
        precondition(
            0..<productCount ~= index.offset,
            "index \(index) is out of bounds: the catalog has \(productCount) products"
        )
    }
}
