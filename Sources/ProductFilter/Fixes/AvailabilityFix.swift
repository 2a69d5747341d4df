public import ProductCatalog

/// Edits of one layer's filters and a change of the payment context that together make a product
/// available.
public struct AvailabilityFix: Hashable, Sendable {
    /// The edits of the layer's filters: of `exclude` first, each list from its end, then of
    /// `restrictTo`. Empty if only the context has to change.
    public let edits: [FilterEdit]

    /// The parts of the payment context that have to change, or `nil` if none does.
    public let contextChange: ContextChange?

    /// The other products that become available when the whole fix is applied.
    public let alsoAdmits: ProductSet
}

extension AvailabilityFix {
    /// The number of edits and of changed parts of the context.
    var changeCount: Int {
        edits.count + (contextChange?.parts.count ?? 0)
    }
}
