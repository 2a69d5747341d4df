public import ProductCatalog

/// The effect of a change of catalog on the products that filters leave, over every fully known
/// payment context.
///
/// Products are identified by their ids, because indices and sets belong to one catalog. A product
/// whose label or order changed is the same product.
public struct CatalogImpact: Hashable, Sendable {
    /// The products that are available in some context now and in none before, in the new catalog's
    /// display order.
    public let gained: [PaymentProduct.ID]

    /// The products that are available in no context now and in some before, in the old catalog's
    /// display order.
    public let lost: [PaymentProduct.ID]

    /// The products that are still available, and now also in contexts in which they weren't before,
    /// in the new catalog's display order.
    public let widened: [PaymentProduct.ID]

    /// The products that are still available, but in some contexts no longer, in the new catalog's
    /// display order. A product may be widened and narrowed.
    public let narrowed: [PaymentProduct.ID]

    /// The products that may have changed but are too intricate to compare exactly, in the new
    /// catalog's display order, followed by those that it doesn't have.
    public let undecided: [PaymentProduct.ID]

    /// Whether there were available products before the change, or may have been, and there are none
    /// after it in any context.
    public let leavesNothing: Bool

    /// Whether the change has no effect.
    public var isEmpty: Bool {
        gained.isEmpty && lost.isEmpty && widened.isEmpty && narrowed.isEmpty && undecided.isEmpty
    }
}
