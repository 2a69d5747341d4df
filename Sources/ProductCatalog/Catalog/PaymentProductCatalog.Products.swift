extension PaymentProductCatalog {
    /// The products of a set, in display order.
    ///
    /// ```swift
    /// for product in catalog[available] {
    ///     print(product.label ?? product.id.description)
    /// }
    /// ```
    ///
    /// For their ids alone ask for ``Products/ids``, which copies no product.
    ///
    /// - Precondition: the set comes from this catalog, or from a copy of it.
    public subscript(set: ProductSet) -> Products {
        contents.universe.requireSame(as: set.universe)
        return Products(catalog: self, members: set)
    }

    /// A view of the products of a set, in display order. Nothing is copied.
    public struct Products: BidirectionalCollection, Sendable {
        let catalog: PaymentProductCatalog
        let members: ProductSet

        /// The place of the first product.
        public var startIndex: Index { members.startIndex }

        /// The place after the last product.
        public var endIndex: Index { members.endIndex }

        /// How many products there are.
        public var count: Int { members.count }

        /// The product at a place. Places are those of the catalog.
        ///
        /// - Precondition: the place holds a product of the members.
        public subscript(index: Index) -> PaymentProduct {
            precondition(members.contains(index), "place \(index) holds no product of this set")
            return catalog[index]
        }

        /// The place of the next product.
        public func index(after index: Index) -> Index { members.index(after: index) }

        /// The place of the product before.
        public func index(before index: Index) -> Index { members.index(before: index) }

        /// The ids of the products, in display order.
        ///
        /// No product is copied for them, as `map(\.id)` does: a copy takes a retain for each of the
        /// product's texts and lists, and there threads that share the catalog wait for one
        /// another.
        ///
        /// - Complexity: as for going through the members: ``ProductSet/makeIterator()``.
        public var ids: [PaymentProduct.ID] {
            let products = catalog.contents.products
            let span = products.span
            var result: [PaymentProduct.ID] = []
            result.reserveCapacity(members.count)
            for index in members { result.append(span[index.offset].id) }
            return result
        }
    }
}
