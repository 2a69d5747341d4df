public import ProductCatalog

/// The ways to make a product available, those that admit the fewest other products first, then
/// those with the fewest edits and changes.
///
/// There are none if the product is available already, or if nothing helps but a change of the
/// catalog or of another layer. The ``obstacles`` say so then.
public struct AvailabilityFixes: Hashable, Sendable {
    /// The id of the product.
    public let product: PaymentProduct.ID

    /// Whether there are more ways to change the payment context than the ``maxContextChangeCount`` that
    /// are listed, which change the fewest parts.
    public let hasMore: Bool

    /// The reasons against the product that keep it unavailable, whatever is edited in the layer and
    /// changed in the payment context. Empty if there is a fix, or if the product is available.
    public let obstacles: [AvailabilityReason]

    private let fixes: [AvailabilityFix]

    /// The maximum number of changes of the payment context that are listed.
    public static let maxContextChangeCount = 16

    init(
        of product: PaymentProduct.ID,
        _ fixes: [AvailabilityFix] = [],
        hasMore: Bool = false,
        obstacles: [AvailabilityReason] = []
    ) {
        self.product = product
        self.fixes = fixes
        self.hasMore = hasMore
        self.obstacles = obstacles
    }
}

extension AvailabilityFixes: RandomAccessCollection {
    /// The position of the first fix.
    public var startIndex: Int { 0 }

    /// The position after the last fix.
    public var endIndex: Int { fixes.count }

    /// Returns the fix at a position.
    public subscript(position: Int) -> AvailabilityFix { fixes[position] }
}
