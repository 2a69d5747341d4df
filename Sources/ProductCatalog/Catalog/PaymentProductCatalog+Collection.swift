/// A catalog is a collection of its products, in display order.
extension PaymentProductCatalog: RandomAccessCollection {
    /// The place of the product shown first.
    public var startIndex: Index { Index(offset: 0) }

    /// The place after the product shown last.
    public var endIndex: Index { Index(offset: contents.products.count) }

    /// The product at a place.
    ///
    /// - Precondition: the place is one of this catalog's.
    public subscript(index: Index) -> PaymentProduct {
        contents.products[index.offset]
    }

    /// The place after another.
    public func index(after index: Index) -> Index {
        Index(offset: index.offset + 1)
    }

    /// The place before another.
    public func index(before index: Index) -> Index {
        Index(offset: index.offset - 1)
    }

    /// The place a number of products further on, or further back when the number is negative.
    public func index(_ index: Index, offsetBy distance: Int) -> Index {
        Index(offset: index.offset + distance)
    }

    /// The number of products from one place to another.
    public func distance(from start: Index, to end: Index) -> Int {
        end.offset - start.offset
    }
}
