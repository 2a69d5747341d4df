extension PaymentProductCatalog {
    /// Returns the products of a set, in display order.
    ///
    /// ```swift
    /// for product in catalog[available] {
    ///     print(product.label ?? product.id.description)
    /// }
    /// ```
    ///
    /// If you only need their ids, use ``Products/ids``, which doesn't copy products.
    ///
    /// - Precondition: The set comes from this catalog, or from a copy of it.
    public subscript(set: ProductSet) -> Products {
        index.identity.requireSame(as: set.catalog)
        return Products(catalog: self, members: set)
    }

    /// A view of the products of a set, in display order.
    public struct Products: BidirectionalCollection, Sendable {
        let catalog: PaymentProductCatalog
        let members: ProductSet

        /// The index of the first product.
        public var startIndex: Index { members.startIndex }

        /// The index after the last product.
        public var endIndex: Index { members.endIndex }

        /// The number of products.
        ///
        /// - Complexity: O(products in the catalog / 64).
        public var count: Int { members.count }

        /// Returns the product at an index of the catalog.
        ///
        /// - Precondition: The set contains the index.
        public subscript(index: Index) -> PaymentProduct {
            precondition(members.contains(index), "the set doesn't contain index \(index)")
            return catalog[index]
        }

        /// Returns the index of the next product.
        public func index(after index: Index) -> Index { members.index(after: index) }

        /// Returns the index of the previous product.
        public func index(before index: Index) -> Index { members.index(before: index) }

        /// The ids of the products, in display order.
        ///
        /// Unlike `map(\.id)`, this doesn't copy the products. Copying one retains each of its
        /// strings and collections, for which threads that share the catalog contend.
        ///
        /// - Complexity: As for an iteration of the set. See ``ProductSet/makeIterator()``.
        public var ids: [PaymentProduct.ID] {
            let products = catalog.index.products
            let span = products.span
            var ids: [PaymentProduct.ID] = []
            ids.reserveCapacity(members.count)
            for index in members { ids.append(span[index.offset].id) }
            return ids
        }
    }
}

extension PaymentProductCatalog.Products: CustomStringConvertible {
    /// The ids of the products, such as `[1, 3, 809]`.
    public var description: String {
        "[\(ids.map { $0.description }.joined(separator: ", "))]"
    }
}
