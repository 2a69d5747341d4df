import ProductCatalog

/// The position of the first entry of a filter for each product and each group that it names.
struct EntryPositions {
    let products: [PaymentProduct.ID: Int]
    let groups: [PaymentProductGroup.ID: Int]

    /// - Complexity: O(entries).
    init(_ filter: PaymentProductFilter) {
        products = Self.firstPositions(of: filter.products)
        groups = Self.firstPositions(of: filter.groups)
    }

    /// Returns whether the filter names a product, by its id or by one of its groups.
    func contains(_ product: PaymentProduct) -> Bool {
        products[product.id] != nil || product.groups.contains { groups[$0] != nil }
    }

    /// Returns the groups by which the filter names a product, in the order of their entries.
    func groups(of product: PaymentProduct) -> [(position: Int, group: PaymentProductGroup.ID)] {
        guard !groups.isEmpty else { return [] }
        return product.groups
            .compactMap { group in groups[group].map { ($0, group) } }
            .sorted { $0.position < $1.position }
    }

    private static func firstPositions<ID: Hashable>(of ids: [ID]) -> [ID: Int] {
        var positions = [ID: Int](minimumCapacity: ids.count)
        for (position, id) in ids.enumerated() where positions[id] == nil {
            positions[id] = position
        }
        return positions
    }
}
