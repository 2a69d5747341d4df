/// The filters of a session: at most these products, and never those.
///
/// ```swift
/// let filters = PaymentProductFilters(
///     restrictTo: PaymentProductFilter(products: [809, 840], groups: ["cards"]),
///     exclude: PaymentProductFilter(products: [2])
/// )
/// ```
///
/// `exclude` always wins: over a product that `restrictTo` names and, if it names a group, over
/// every member of that group.
public struct PaymentProductFilters: Hashable, Sendable {
    /// At most these products, or `nil` for no restriction. A filter without entries allows
    /// nothing.
    public var restrictTo: PaymentProductFilter?

    /// Never these products, or `nil` for no exclusion. A filter without entries excludes nothing.
    public var exclude: PaymentProductFilter?

    /// Creates filters from a restriction and an exclusion, both optional.
    ///
    /// - Parameters:
    ///   - restrictTo: At most these products.
    ///   - exclude: Never these products.
    public init(restrictTo: PaymentProductFilter? = nil, exclude: PaymentProductFilter? = nil) {
        self.restrictTo = restrictTo
        self.exclude = exclude
    }
}
