/// The identity and the size of a set's catalog.
struct CatalogIdentity: Sendable {
    /// A random number. Two catalogs have the same one with a probability of 1 in 2⁶⁴. Unlike a
    /// counter, it isn't shared by threads.
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
            "the set belongs to another catalog"
        )
    }

    func requireValid(_ index: ProductSet.Index) {
        precondition(
            0..<productCount ~= index.offset,
            "index \(index) is out of bounds: the catalog has \(productCount) products"
        )
    }
}
