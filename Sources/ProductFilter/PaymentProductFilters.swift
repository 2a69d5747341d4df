/// What a session may be paid with, as a merchant asks for it: "at most these" and "never these".
///
/// ```swift
/// let filters = PaymentProductFilters(
///     restrictTo: PaymentProductFilter(products: [809, 840], groups: ["cards"]),
///     exclude: PaymentProductFilter(products: [2])
/// )
/// ```
///
/// `exclude` always wins: over a product that `restrictTo` names, and, when it names a group, over
/// each of the group's members.
public struct PaymentProductFilters: Hashable, Sendable {
    /// At most these products; `nil` restricts nothing. A filter that names nothing allows nothing.
    public var restrictTo: PaymentProductFilter?

    /// Never these products; `nil` excludes nothing, and so does a filter that names nothing.
    public var exclude: PaymentProductFilter?

    /// Makes filters; what is left out neither restricts nor excludes.
    ///
    /// - Parameters:
    ///   - restrictTo: at most these products
    ///   - exclude: never these products
    public init(restrictTo: PaymentProductFilter? = nil, exclude: PaymentProductFilter? = nil) {
        self.restrictTo = restrictTo
        self.exclude = exclude
    }
}
