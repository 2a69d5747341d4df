extension PaymentProductCatalog {
    /// The products of a set, in display order.
    ///
    /// ```swift
    /// for product in catalog[available] {
    ///     print(product.label ?? product.id.description)
    /// }
    /// ```
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
        /// To copy a product takes a retain for each of its texts and lists, which threads that
        /// share the catalog wait for. This copies no product, where `map(\.id)` copies each.
        ///
        /// - Complexity: O(products in the catalog / 64 + products of the view).
        public var ids: [PaymentProduct.ID] {
            let all = catalog.contents.products
            let products = all.span
            var ids: [PaymentProduct.ID] = []
            ids.reserveCapacity(members.count)
            for index in members { ids.append(products[index.offset].id) }
            return ids
        }
    }
}
