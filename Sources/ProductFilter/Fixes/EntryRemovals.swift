import ProductCatalog

/// An index of all positions at which an `exclude` names each product and each group.
struct EntryRemovals {
    private let filter: PaymentProductFilter
    private let products: [PaymentProduct.ID: [Int]]
    private let groups: [PaymentProductGroup.ID: [Int]]

    /// - Complexity: O(entries).
    init(of exclude: PaymentProductFilter?) {
        filter = exclude ?? PaymentProductFilter()
        products = Dictionary(grouping: filter.products.indices) { [filter] in filter.products[$0] }
        groups = Dictionary(grouping: filter.groups.indices) { [filter] in filter.groups[$0] }
    }

    /// Returns whether the filter names a group.
    func names(_ group: PaymentProductGroup.ID) -> Bool {
        groups[group] != nil
    }

    /// Returns the edits that remove all entries that name a product, by its id or one of its groups.
    ///
    /// Several entries are removed with their whole list, or the whole filter, if it has no others.
    /// Entries that change nothing today, because the catalog doesn't know them or the product is
    /// excluded otherwise, too, count as others: with another catalog they may matter.
    ///
    /// - Complexity: O(*n* log *n*) for *n* entries removed, and O(groups of the product).
    func edits(toAdmit product: PaymentProduct) -> [FilterEdit] {
        let products = self.products[product.id] ?? []
        let groups = product.groups.flatMap { self.groups[$0] ?? [] }.sorted()
        let isEverything =
            products.count == filter.products.count && groups.count == filter.groups.count
        if isEverything, !products.isEmpty, !groups.isEmpty { return [.removeFilter(.exclude)] }
        return edits(removing: products, from: .products, count: filter.products.count)
            + edits(removing: groups, from: .groups, count: filter.groups.count)
    }

    private func edits(
        removing positions: [Int],
        from list: FilterLocation.List,
        count: Int
    ) -> [FilterEdit] {
        if positions.count > 1, positions.count == count { return [.removeList(.exclude, list)] }
        // From the end, so that removing one doesn't move those that follow.
        return positions.reversed().map { .removeEntry(.exclude, .init(list: list, position: $0)) }
    }
}
