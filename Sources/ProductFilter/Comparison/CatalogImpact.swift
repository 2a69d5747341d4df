public import ProductCatalog

/// The effect of a change of catalog on the products that filters leave.
///
/// Products are identified by their ids, because indices and sets belong to one catalog. A product
/// whose label, order or rules changed is the same product.
public struct CatalogImpact: Hashable, Sendable {
    /// The products that become available, in the new catalog's display order.
    public let gained: [PaymentProduct.ID]

    /// The products that are no longer available, in the old catalog's display order.
    public let lost: [PaymentProduct.ID]

    /// Whether there were available products before the change, and there are none after it.
    public let leavesNothing: Bool

    /// Whether the change has no effect.
    public var isEmpty: Bool {
        gained.isEmpty && lost.isEmpty
    }
}
