public import ProductCatalog

extension PaymentProductFilters {
    /// Returns these filters with edits applied, all removals before all additions.
    ///
    /// - Parameter edits: The edits, in any order. Their positions are those in these filters.
    /// - Precondition: These filters have the entries that are removed.
    /// - Complexity: O(entries + edits).
    public func applying(_ edits: some Sequence<FilterEdit>) -> PaymentProductFilters {
        var filters = self
        var positions: [FilterEdit: Set<Int>] = [:]
        var lists: [(filter: FilterLocation.Filter, list: FilterLocation.List)] = []
        var wholes: [FilterLocation.Filter] = []
        var additions: [PaymentProduct.ID] = []
        for edit in edits {
            switch edit {
            case .removeEntry(let filter, let entry):
                positions[.removeList(filter, entry.list), default: []].insert(entry.position)
            case .removeList(let filter, let list): lists.append((filter, list))
            case .removeFilter(let filter): wholes.append(filter)
            case .addProduct(let id): additions.append(id)
            }
        }
        for case (.removeList(let filter, let list), let positions) in positions {
            precondition(filters[filter] != nil, "an edit removes an entry of an absent filter")
            filters[filter]?.removeEntries(at: positions, of: list)
        }
        for (filter, list) in lists { filters[filter]?.removeEntries(of: list) }
        for filter in wholes { filters[filter] = nil }
        if !additions.isEmpty {
            filters.restrictTo = filters.restrictTo ?? PaymentProductFilter()
            filters.restrictTo?.products += additions
        }
        return filters
    }

    /// One of the two filters.
    subscript(filter: FilterLocation.Filter) -> PaymentProductFilter? {
        get {
            switch filter {
            case .restrictTo: restrictTo
            case .exclude: exclude
            }
        }
        set {
            switch filter {
            case .restrictTo: restrictTo = newValue
            case .exclude: exclude = newValue
            }
        }
    }
}

extension PaymentProductFilter {
    fileprivate mutating func removeEntries(of list: FilterLocation.List) {
        switch list {
        case .products: products = []
        case .groups: groups = []
        }
    }

    fileprivate mutating func removeEntries(at positions: Set<Int>, of list: FilterLocation.List) {
        switch list {
        case .products: products.removeElements(at: positions)
        case .groups: groups.removeElements(at: positions)
        }
    }
}

extension Array {
    fileprivate mutating func removeElements(at positions: Set<Int>) {
        precondition(
            positions.allSatisfy(indices.contains),
            "an edit removes an entry that the list doesn't have"
        )
        self = indices.filter { !positions.contains($0) }.map { self[$0] }
    }
}
