/// A catalog is a collection of its products, in display order.
extension PaymentProductCatalog: RandomAccessCollection {
    /// The position of a product in display order.
    public typealias Index = ProductSet.Index

    /// The index of the first product.
    public var startIndex: Index { Index(offset: 0) }

    /// The index after the last product.
    public var endIndex: Index { Index(offset: index.products.count) }

    /// Returns the product at an index.
    ///
    /// - Precondition: The index is a valid index of this catalog.
    public subscript(index: Index) -> PaymentProduct {
        self.index.products[index.offset]
    }

    /// Returns the index after another.
    public func index(after index: Index) -> Index {
        Index(offset: index.offset + 1)
    }

    /// Returns the index before another.
    public func index(before index: Index) -> Index {
        Index(offset: index.offset - 1)
    }

    /// Returns the index at a distance from another.
    public func index(_ index: Index, offsetBy distance: Int) -> Index {
        Index(offset: index.offset + distance)
    }

    /// Returns the distance between two indices.
    public func distance(from start: Index, to end: Index) -> Int {
        end.offset - start.offset
    }
}
