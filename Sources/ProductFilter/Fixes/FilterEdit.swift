public import ProductCatalog

/// One change of a layer's filters, among those of an ``AvailabilityFix``.
///
/// Positions are those before any edit. To apply edits to filters, call
/// `PaymentProductFilters.applying(_:)`. To apply them to a JSON request, use their ``path(root:)``.
@nonexhaustive
public enum FilterEdit: Hashable, Sendable {
    /// Removes an entry of a filter.
    case removeEntry(FilterLocation.Filter, FilterLocation.Entry)

    /// Removes one of the lists of a filter.
    case removeList(FilterLocation.Filter, FilterLocation.List)

    /// Removes a filter.
    case removeFilter(FilterLocation.Filter)

    /// Appends a product to the products of `restrictTo`. If the filter or its list is absent, it's
    /// created.
    case addProduct(PaymentProduct.ID)
}

extension FilterEdit {
    /// Returns the JSONata path to what is removed, such as
    /// `paymentProductFilters.exclude.products[0]`, or to the list that a product is appended to.
    ///
    /// - Parameter root: The path to the layer's filters. In a session request that is
    ///   `paymentProductFilters`.
    public func path(root: String = "paymentProductFilters") -> String {
        switch self {
        case .removeEntry(let filter, let entry):
            FilterLocation(filter: filter, entry: entry).path(root: root)
        case .removeList(let filter, let list):
            "\(FilterLocation(filter: filter).path(root: root)).\(list.rawValue)"
        case .removeFilter(let filter):
            FilterLocation(filter: filter).path(root: root)
        case .addProduct:
            FilterEdit.removeList(.restrictTo, .products).path(root: root)
        }
    }
}

extension FilterEdit: CustomStringConvertible {
    /// What the edit does, such as `remove exclude.products[0]`.
    public var description: String {
        let path = path(root: "")
        return switch self {
        case .removeEntry, .removeList, .removeFilter: "remove \(path)"
        case .addProduct(let id): "add \(id) to \(path)"
        }
    }
}
