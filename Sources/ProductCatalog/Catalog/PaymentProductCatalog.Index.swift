extension PaymentProductCatalog {
    /// The place of a payment product in one catalog, in display order.
    ///
    /// It is a type of its own, and no integer can be written for it, because the place of a
    /// product and its id are both small numbers: with plain integers `catalog[840]` and
    /// `available.contains(1)` would compile, and mean something else than PayPal and Visa.
    ///
    /// It does not know its catalog: in another one the same place may be another product's. What
    /// outlives a catalog is the id, which `index(of:)` finds in the next.
    public struct Index: Hashable, Sendable {
        /// How many products are shown before this one.
        @usableFromInline package let offset: Int

        @inlinable
        package init(offset: Int) {
            self.offset = offset
        }
    }
}

extension PaymentProductCatalog.Index: Comparable {
    /// Whether one place comes before another in display order.
    public static func < (left: Self, right: Self) -> Bool {
        left.offset < right.offset
    }
}

extension PaymentProductCatalog.Index: CustomStringConvertible {
    /// The place as `#0`, `#1` …, so that nobody takes it for an id.
    public var description: String {
        "#\(offset)"
    }
}
