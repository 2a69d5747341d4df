public import ProductCatalog

/// One set of filters among several that all apply: the account's, the merchant's, the session's.
///
/// Layers only ever remove products, and their order makes no difference. A layer's name appears in
/// every reason and diagnostic that one of its entries causes, and its note in every reason.
///
/// ```swift
/// FilterLayer(outages, name: "risk", note: "provider outage")
/// ```
public struct FilterLayer: Hashable, Sendable {
    /// The name of the layer, such as `merchant`, or `nil` if it has none.
    public var name: String?

    /// Why the host applies the layer, such as `provider outage`, or `nil` if it doesn't say.
    public var note: String?

    /// The layer's filters.
    public var filters: PaymentProductFilters

    /// Creates a layer.
    ///
    /// - Parameters:
    ///   - filters: The layer's filters.
    ///   - name: The name of the layer, such as `merchant`.
    ///   - note: Why the host applies the layer, such as `provider outage`.
    public init(_ filters: PaymentProductFilters, name: String? = nil, note: String? = nil) {
        self.filters = filters
        self.name = name
        self.note = note
    }
}
