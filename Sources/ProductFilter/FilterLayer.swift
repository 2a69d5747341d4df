/// One set of filters among several that all apply: the account's, the merchant's, the session's.
///
/// Layers only ever take away, and their order makes no difference. A layer can carry a name, which
/// appears wherever the engine says what an entry caused.
public struct FilterLayer: Hashable, Sendable {
    /// What people call the layer, such as `merchant`; `nil` when it has no name.
    public var name: String?

    /// The layer's filters.
    public var filters: PaymentProductFilters

    /// Makes a layer.
    ///
    /// - Parameters:
    ///   - filters: its filters
    ///   - name: what people call it, such as `merchant`
    public init(_ filters: PaymentProductFilters, name: String? = nil) {
        self.filters = filters
        self.name = name
    }
}
