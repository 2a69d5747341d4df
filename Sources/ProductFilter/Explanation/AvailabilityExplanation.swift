public import ProductCatalog

/// The reasons that a product is available to the consumer or unavailable.
public struct AvailabilityExplanation: Hashable, Sendable {
    /// The id of the product. The catalog may not have it.
    public let product: PaymentProduct.ID

    /// Whether the product is available.
    public let isAvailable: Bool

    /// The reasons, at least one. For an unavailable product, everything against it, in order of
    /// weight, then of layers, then of entries. For an available product, each entry of a
    /// `restrictTo` that admits it, or that nothing restricts it.
    public let reasons: [AvailabilityReason]
}
