public import ProductCatalog

/// The product or the group that an entry of a filter names.
public enum EntryReference: Hashable, Sendable {
    /// A product, by its id.
    case product(PaymentProduct.ID)

    /// A group, by its id.
    case group(PaymentProductGroup.ID)
}

extension EntryReference: CustomStringConvertible {
    /// The reference as messages quote it, such as `product 840`. A group's id is between
    /// backticks.
    public var description: String {
        switch self {
        case .product(let id): "product \(id)"
        case .group(let id): "group `\(id.rawValue.visible)`"
        }
    }
}
