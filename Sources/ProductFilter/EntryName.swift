public import ProductCatalog

/// What an entry of a filter names.
public enum EntryName: Hashable, Sendable {
    /// A product by its id.
    case product(PaymentProduct.ID)

    /// A group by its name.
    case group(PaymentProductGroup.ID)
}

extension EntryName: CustomStringConvertible {
    /// What is named, as sentences have it: product 840, or group `cards`.
    public var description: String {
        switch self {
        case .product(let id): "product \(id)"
        case .group(let id): "group `\(id)`"
        }
    }
}
