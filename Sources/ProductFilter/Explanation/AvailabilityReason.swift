public import ProductCatalog

/// One reason for which a product is unavailable, or available.
public struct AvailabilityReason: Hashable, Sendable {
    /// The kind of reason.
    public let code: Code

    /// The group that excludes or admits the product, or `nil` for other kinds of reasons.
    public let group: PaymentProductGroup.ID?

    /// The part of the payment context that doesn't allow the product, or `nil` for other kinds of
    /// reasons.
    public let violation: PaymentProduct.Rules.Violation?

    /// The conditions of the product, of which the payment context meets none, the nearest first.
    /// Empty for other kinds of reasons.
    public let unmetConditions: [PaymentProduct.UnmetCondition]

    /// The location of the filter or the entry that is the reason, with the name and the note of its
    /// layer.
    let layerLocation: LayerLocation?

    init(
        _ code: Code,
        at location: LayerLocation? = nil,
        group: PaymentProductGroup.ID? = nil,
        violation: PaymentProduct.Rules.Violation? = nil,
        unmetConditions: [PaymentProduct.UnmetCondition] = []
    ) {
        self.code = code
        self.layerLocation = location
        self.group = group
        self.violation = violation
        self.unmetConditions = unmetConditions
    }
}

extension AvailabilityReason {
    /// The location of the entry that is the reason, or of the restriction that doesn't name the
    /// product. `nil` if the reason isn't a filter.
    public var location: FilterLocation? {
        layerLocation?.location
    }

    /// The name of the layer that contains the reason, or `nil` if it has none.
    public var layerName: String? {
        layerLocation?.layerName
    }

    /// The note of the layer that contains the reason, or `nil` if it has none.
    public var note: String? {
        layerLocation?.note
    }
}
