import ProductCatalog

/// An entry of a filter that the catalog does not know. It changes nothing.
public struct UnknownEntry: Hashable, Sendable {
    /// What the entry names.
    public let name: EntryName

    /// Where the entry stands, among the layers.
    let origin: LayerPlace
}

extension UnknownEntry {
    /// Where the entry stands.
    public var place: FilterPlace {
        origin.place
    }

    /// What people call the layer; `nil` when it has no name.
    public var layerName: String? {
        origin.layerName
    }

    /// What is wrong and what it means, in a sentence without the place.
    public var message: String {
        switch place.filter {
        case .exclude: "\(name) is not in the catalog, so nothing is excluded by it"
        default: "\(name) is not in the catalog, so nothing is allowed by it"
        }
    }
}

extension UnknownEntry: CustomStringConvertible {
    /// The place and the message.
    public var description: String {
        "\(origin): \(message)"
    }
}

extension PaymentProductCatalog {
    /// The entries that this catalog does not know, in the order of layers, filters and lists.
    ///
    /// - Complexity: O(entries).
    func unknownEntries(in layers: [FilterLayer]) -> [UnknownEntry] {
        var unknown: [UnknownEntry] = []
        func add(_ name: EntryName, at place: FilterPlace) {
            unknown.append(UnknownEntry(name: name, origin: LayerPlace(place, in: layers)))
        }
        func addUnknown(in filter: PaymentProductFilter?, at place: FilterPlace) {
            guard let filter else { return }
            for (position, id) in filter.products.enumerated() where index(of: id) == nil {
                add(.product(id), at: place.entry(.products, position))
            }
            for (position, id) in filter.groups.enumerated() where !hasGroup(id) {
                add(.group(id), at: place.entry(.groups, position))
            }
        }
        for (layer, filters) in layers.map(\.filters).enumerated() {
            addUnknown(
                in: filters.restrictTo,
                at: FilterPlace(layer: layer, filter: .restrictTo)
            )
            addUnknown(in: filters.exclude, at: FilterPlace(layer: layer, filter: .exclude))
        }
        return unknown
    }
}
