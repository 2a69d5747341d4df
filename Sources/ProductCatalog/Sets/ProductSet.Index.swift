extension ProductSet {
    /// The position of a payment product in its catalog, in display order.
    ///
    /// It's a type of its own, without integer literals, because positions and product ids are both
    /// small numbers: with plain integers, `catalog[840]` and `available.contains(1)` would compile
    /// and mean something other than PayPal and Visa.
    ///
    /// An index doesn't know its catalog. In another catalog the same index may belong to another
    /// product. To refer to a product beyond the life of a catalog, keep its id.
    public struct Index: Hashable, Sendable {
        /// The number of products before this one.
        @usableFromInline package let offset: Int

        @inlinable
        package init(offset: Int) {
            self.offset = offset
        }
    }
}

extension ProductSet.Index: Comparable {
    /// Returns whether one index is before another in display order.
    public static func < (left: Self, right: Self) -> Bool {
        left.offset < right.offset
    }
}

extension ProductSet.Index: CustomStringConvertible {
    /// The position as `#0`, `#1` …, which can't be mistaken for an id.
    public var description: String {
        "#\(offset)"
    }
}
