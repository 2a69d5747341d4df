public import ProductCatalog

/// The product or the group that an entry of a filter names, or an attribute of a payment context.
@nonexhaustive
public enum EntryReference: Hashable, Sendable {
    /// A product, by its id.
    case product(PaymentProduct.ID)

    /// A group, by its id.
    case group(PaymentProductGroup.ID)

    /// An attribute, by its name.
    case attribute(AttributeName)
}

extension EntryReference: CustomStringConvertible {
    /// The reference as messages quote it, such as `product 840`. Names are between
    /// backticks.
    public var description: String {
        switch self {
        case .product(let id): "product \(id)"
        case .group(let id): "group `\(id.rawValue.visible)`"
        case .attribute(""): "the attribute with an empty name"
        case .attribute(let name): "attribute `\(name.rawValue.visible)`"
        }
    }
}
