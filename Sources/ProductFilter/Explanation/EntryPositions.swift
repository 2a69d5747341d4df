import ProductCatalog

/// Where a filter names what: the position of the first entry for each product and for each group.
struct EntryPositions {
    private(set) var products: [PaymentProduct.ID: Int]
    private(set) var groups: [PaymentProductGroup.ID: Int]

    /// - Complexity: O(entries).
    init(_ filter: PaymentProductFilter) {
        products = Self.firstPositions(of: filter.products)
        groups = Self.firstPositions(of: filter.groups)
    }

    /// Whether the filter names a product, by its id or by one of its groups.
    func names(_ product: PaymentProduct) -> Bool {
        products[product.id] != nil || product.groups.contains { groups[$0] != nil }
    }

    /// The groups by which the filter names a product, in the order of their entries.
    func groups(of product: PaymentProduct) -> [(position: Int, group: PaymentProductGroup.ID)] {
        guard !groups.isEmpty else { return [] }
        return product.groups
            .compactMap { group in groups[group].map { ($0, group) } }
            .sorted { $0.position < $1.position }
    }

    private static func firstPositions<Name: Hashable>(of names: [Name]) -> [Name: Int] {
        var positions = [Name: Int](minimumCapacity: names.count)
        for (position, name) in names.enumerated() where positions[name] == nil {
            positions[name] = position
        }
        return positions
    }
}
