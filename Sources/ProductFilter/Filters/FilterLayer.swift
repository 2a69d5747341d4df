public import ProductCatalog

/// One set of filters among several that all apply: the account's, the merchant's, the session's.
///
/// Layers only ever remove products, and their order makes no difference. A layer's name appears in
/// every reason and diagnostic that one of its entries causes.
public struct FilterLayer: Hashable, Sendable {
    /// The name of the layer, such as `merchant`, or `nil` if it has none.
    public var name: String?

    /// The layer's filters.
    public var filters: PaymentProductFilters

    /// Creates a layer.
    ///
    /// - Parameters:
    ///   - filters: The layer's filters.
    ///   - name: The name of the layer, such as `merchant`.
    public init(_ filters: PaymentProductFilters, name: String? = nil) {
        self.filters = filters
        self.name = name
    }
}
