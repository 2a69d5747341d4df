public import ProductCatalog

/// Why one product is available to the consumer, or why not: all of it, not only the first reason.
public struct AvailabilityExplanation: Hashable, Sendable {
    /// The product's id, which the catalog may not know.
    public let product: PaymentProduct.ID

    /// Whether the consumer may choose the product.
    public let isAvailable: Bool

    /// Why, at least one reason. Of a product that is not available: everything against it, in
    /// order of weight, then of layers, then of entries. Of an available one: each entry of a
    /// `restrictTo` that admits it, or that nothing restricts it.
    public let reasons: [AvailabilityReason]

    init(
        of product: PaymentProduct.ID,
        against: [AvailabilityReason],
        admissions: @autoclosure () -> [AvailabilityReason]
    ) {
        self.product = product
        isAvailable = against.isEmpty
        reasons = against.isEmpty ? admissions() : against
    }
}
