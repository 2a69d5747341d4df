import ProductCatalog

extension Workload {
    /// Creates a workload that creates a catalog from products.
    init(building products: [PaymentProduct]) {
        self.init(
            run: { for _ in $0 { blackHole(PaymentProductCatalog(generated: products)) } },
            digest: { _ in
                let catalog = PaymentProductCatalog(generated: products)
                return products.reduce(0) { sum, product in
                    sum &+ (catalog.index(of: product.id) == nil ? 0 : 1)
                }
            }
        )
    }

    /// Creates a workload that creates a dictionary from product ids: the minimum for any lookup.
    init(indexing ids: [Int]) {
        func dictionary() -> [Int: Int] {
            Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
        }
        self.init(
            run: { for _ in $0 { blackHole(dictionary()) } },
            digest: { _ in
                let dictionary = dictionary()
                return ids.reduce(0) { $0 &+ (dictionary[$1] == nil ? 0 : 1) }
            }
        )
    }
}
