extension PaymentProductCatalog.Products {
    /// Returns the products with those first that a caller names, such as a merchant's favorites, and
    /// the others in display order.
    ///
    /// ```swift
    /// catalog[available].ordered(first: [809, 1])
    /// ```
    ///
    /// - Parameter ids: The ids of the products that come first, in that order. Ids that the products
    ///   don't have, and ids that are named again, change nothing.
    /// - Returns: Each of the products once.
    /// - Complexity: O(ids), and as for an iteration of the set. See ``ProductSet/makeIterator()``.
    public func ordered(first ids: [PaymentProduct.ID]) -> [PaymentProduct] {
        var isNamed: Set<PaymentProductCatalog.Index> = []
        let first = ids.compactMap { catalog.index(of: $0) }.filter {
            members.contains($0) && isNamed.insert($0).inserted
        }
        let others = members.lazy.filter { !isNamed.contains($0) }
        return (first + others).map { catalog[$0] }
    }
}
