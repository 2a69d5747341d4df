public import ProductCatalog

/// One reason why a product is not available, or why it is.
public struct AvailabilityReason: Hashable, Sendable {
    /// The kind of reason.
    public let code: Code

    /// The group by which the product is excluded, or allowed; `nil` for other kinds.
    public let group: PaymentProductGroup.ID?

    /// What about the payment context forbids the product; `nil` for other kinds.
    public let violation: PaymentProduct.Rules.Violation?

    /// Where the filter or the entry stands that causes this, among the layers.
    let origin: LayerPlace?

    init(
        _ code: Code,
        at origin: LayerPlace? = nil,
        group: PaymentProductGroup.ID? = nil,
        violation: PaymentProduct.Rules.Violation? = nil
    ) {
        self.code = code
        self.origin = origin
        self.group = group
        self.violation = violation
    }
}

extension AvailabilityReason {
    /// The entry that causes this, or the restriction that names the product nowhere; `nil` when no
    /// filter is the cause.
    public var place: FilterPlace? {
        origin?.place
    }

    /// What people call the layer that causes this; `nil` when it has no name.
    public var layerName: String? {
        origin?.layerName
    }
}
