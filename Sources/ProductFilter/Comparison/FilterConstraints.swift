import ProductCatalog

/// What filters require of the id and the groups of a product: that its id is in a list or one of its
/// groups is, for each restriction, and that neither is excluded.
///
/// A product stays admitted in additional groups that aren't excluded, so the search for one doesn't
/// try combinations of groups. Constraints of several layers would work as well, but the number of sets
/// of lists that name an id, and with it the time, would grow exponentially with the layers.
struct FilterConstraints {
    private var restrictions: [Names]
    private var excluded: Names

    /// The ids that catalogs can have, and their group names.
    private struct Names {
        private(set) var products: Set<PaymentProduct.ID>
        private(set) var groups: [PaymentProductGroup.ID]
        private(set) var groupSet: Set<PaymentProductGroup.ID>

        init(_ filter: PaymentProductFilter) {
            products = Set(filter.products.filter { PaymentProduct.ID.validRange ~= $0.rawValue })
            groups = filter.groups.filter { !$0.rawValue.utf8.isEmpty }
            groupSet = Set(groups)
        }

        mutating func formUnion(_ other: Names) {
            products.formUnion(other.products)
            groups += other.groups
            groupSet.formUnion(other.groupSet)
        }
    }

    /// Creates the constraints of one layer of filters.
    ///
    /// - Complexity: O(entries).
    init(_ filters: PaymentProductFilters) {
        restrictions = filters.restrictTo.map { [Names($0)] } ?? []
        excluded = Names(filters.exclude ?? PaymentProductFilter())
    }

    /// Returns the constraints of these and other filters.
    func and(_ other: FilterConstraints) -> FilterConstraints {
        var both = self
        both.restrictions += other.restrictions
        both.excluded.formUnion(other.excluded)
        return both
    }

    /// Returns an id for each set of lists that name an id, at most 16 for two layers, and the smallest
    /// id that no list names, in ascending order.
    ///
    /// - Complexity: O(entries).
    static func distinguishableIDs(_ constraints: [FilterConstraints]) -> [PaymentProduct.ID] {
        let lists = constraints.flatMap { $0.restrictions + [$0.excluded] }.map { $0.products }
        var listsByID: [PaymentProduct.ID: [Int]] = [:]
        for (position, list) in lists.enumerated() {
            for id in list { listsByID[id, default: []].append(position) }
        }
        var idsByLists: [[Int]: PaymentProduct.ID] = [:]
        for (id, lists) in listsByID { idsByLists[lists] = min(id, idsByLists[lists] ?? id) }
        var unnamed = PaymentProduct.ID.validRange.lowerBound
        while listsByID[PaymentProduct.ID(unnamed)] != nil { unnamed += 1 }
        return (idsByLists.values + [PaymentProduct.ID(unnamed)]).sorted()
    }

    /// Returns an admitted product with an id, or `nil` if there is none.
    func product(_ id: PaymentProduct.ID) -> PaymentProduct? {
        product(id, in: nil, notIn: [])
    }

    /// Returns an admitted product with an id that other filters don't admit, or `nil` if there is none.
    func product(_ id: PaymentProduct.ID, rejectedBy other: FilterConstraints) -> PaymentProduct? {
        if other.excluded.products.contains(id), let product = product(id) { return product }
        // Any of the groups that only the others exclude will do. One that meets a restriction, too,
        // saves another group.
        let onlyOthersExclude = other.excluded.groups.filter { !excluded.groupSet.contains($0) }
        let unmet = restrictions.filter { !$0.products.contains(id) }
        let group =
            onlyOthersExclude.first { group in unmet.contains { $0.groupSet.contains(group) } }
            ?? onlyOthersExclude.first
        var products = [group.flatMap { product(id, in: $0, notIn: []) }]
        for restriction in other.restrictions where !restriction.products.contains(id) {
            products.append(product(id, in: nil, notIn: restriction.groupSet))
        }
        return products.compactMap { $0 }.min { $0.groups.count < $1.groups.count }
    }

    /// Returns an admitted product with an id that's in one group and not in others, or `nil` if there
    /// is none.
    private func product(
        _ id: PaymentProduct.ID,
        in group: PaymentProductGroup.ID?,
        notIn others: Set<PaymentProductGroup.ID>
    ) -> PaymentProduct? {
        guard !excluded.products.contains(id) else { return nil }
        let unmet = restrictions.filter { !$0.products.contains(id) }
        var groups: [PaymentProductGroup.ID] = []
        if let group { groups.append(group) }
        for restriction in unmet where !restriction.groupSet.contains(anyOf: groups) {
            let allowed = restriction.groups.first {
                !excluded.groupSet.contains($0) && !others.contains($0)
            }
            guard let allowed else { return nil }
            groups.append(allowed)
        }
        // A group may have been added before another one that meets the same restrictions.
        for added in groups where added != group {
            let fewer = groups.filter { $0 != added }
            if unmet.allSatisfy({ $0.groupSet.contains(anyOf: fewer) }) { groups = fewer }
        }
        return PaymentProduct(id: id, groups: groups.sorted())
    }
}

extension Set {
    fileprivate func contains(anyOf elements: [Element]) -> Bool {
        elements.contains { contains($0) }
    }
}
