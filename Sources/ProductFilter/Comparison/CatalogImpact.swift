public import ProductCatalog

/// What a change of catalog does to what filters leave.
///
/// Products are told by their ids, because places and sets mean nothing across catalogs. A product
/// whose label, order or rules changed is the same product.
public struct CatalogImpact: Hashable, Sendable {
    /// The products that become available, in the new catalog's display order.
    public let gained: [PaymentProduct.ID]

    /// The products that are available no more, in the old catalog's display order.
    public let lost: [PaymentProduct.ID]

    /// Whether products were available before and none is any more.
    public let leavesNothing: Bool

    /// Whether nothing changes.
    public var isNone: Bool {
        gained.isEmpty && lost.isEmpty
    }
}
