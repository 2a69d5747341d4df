public import ProductCatalog

/// An entry of a filter that the catalog does not know. It changes nothing.
public struct UnknownEntry: Hashable, Sendable {
    /// What the entry names.
    public enum Name: Hashable, Sendable {
        /// A product by its id.
        case product(PaymentProduct.ID)

        /// A group by its name.
        case group(PaymentProductGroup.ID)
    }

    /// What the entry names.
    public let name: Name

    /// Where the entry stands.
    public let place: FilterPlace
}

extension UnknownEntry {
    /// What is wrong and what it means, in a sentence without the place.
    public var message: String {
        switch place.filter {
        case .exclude: "\(name) is not in the catalog, so nothing is excluded by it"
        default: "\(name) is not in the catalog, so nothing is allowed by it"
        }
    }
}

extension UnknownEntry.Name: CustomStringConvertible {
    /// What is named, as sentences have it: product 840, or group `cards`.
    public var description: String {
        switch self {
        case .product(let id): "product \(id)"
        case .group(let id): "group `\(id)`"
        }
    }
}

extension PaymentProductCatalog {
    /// The entries that this catalog does not know, in the order of layers, filters and lists.
    ///
    /// - Complexity: O(entries).
    func unknownEntries(in layers: [FilterLayer]) -> [UnknownEntry] {
        var unknown: [UnknownEntry] = []
        for (layer, filters) in layers.map(\.filters).enumerated() {
            if let filter = filters.restrictTo {
                append(
                    to: &unknown,
                    from: filter,
                    at: FilterPlace(layer: layer, filter: .restrictTo)
                )
            }
            if let filter = filters.exclude {
                append(to: &unknown, from: filter, at: FilterPlace(layer: layer, filter: .exclude))
            }
        }
        return unknown
    }

    private func append(
        to unknown: inout [UnknownEntry],
        from filter: PaymentProductFilter,
        at place: FilterPlace
    ) {
        for (position, id) in filter.products.enumerated() where index(of: id) == nil {
            unknown.append(
                UnknownEntry(name: .product(id), place: place.entry(.products, position))
            )
        }
        for (position, id) in filter.groups.enumerated() where !hasGroup(id) {
            unknown.append(UnknownEntry(name: .group(id), place: place.entry(.groups, position)))
        }
    }
}

extension FilterPlace {
    /// The place of an entry of this filter.
    func entry(_ list: List, _ position: Int) -> FilterPlace {
        FilterPlace(layer: layer, filter: filter, entry: Entry(list: list, position: position))
    }
}
