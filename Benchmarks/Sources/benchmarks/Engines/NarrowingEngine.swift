/// A peer that has whole sets, changes them in place, and finds products and groups itself.
protocol NarrowingEngine: Engine where Wire == Filters, Layers == [Filters] {
    func group(_ name: String) -> Members?

    /// A set of its own with all that a filter names.
    func named(_ names: Filters.Names) -> Members

    /// A set of its own.
    func copy(_ members: Members) -> Members
    func intersection(_ members: Members, _ others: Members) -> Members
    func difference(_ members: Members, _ others: Members) -> Members

    func intersect(_ members: inout Members, with others: Members)
    func subtract(_ others: Members, from members: inout Members)
    func remove(_ ids: [Int], from members: inout Members)
}

extension NarrowingEngine {
    func available(_ filters: Filters, among candidates: Members) -> Members {
        var available: Members?
        narrow(&available, from: candidates, by: filters)
        return available ?? copy(candidates)
    }

    func available(throughout layers: [Filters], among candidates: Members) -> Members {
        var available: Members?
        for layer in layers { narrow(&available, from: candidates, by: layer) }
        return available ?? copy(candidates)
    }

    func available(_ resolved: Members, among candidates: Members) -> Members {
        intersection(candidates, resolved)
    }

    /// The first step makes a set of its own, all others change it in place.
    @inline(__always)
    private func narrow(
        _ available: inout Members?,
        from candidates: Members,
        by filters: Filters
    ) {
        if let restrictTo = filters.restrictTo {
            restrict(&available, from: candidates, to: restrictTo)
        }
        guard let exclude = filters.exclude else { return }
        for group in exclude.groups {
            guard let members = self.group(group) else { continue }
            if var own = available.take() {
                subtract(members, from: &own)
                available = own
            } else {
                available = difference(candidates, members)
            }
        }
        guard !exclude.products.isEmpty else { return }
        var own = available.take() ?? copy(candidates)
        remove(exclude.products, from: &own)
        available = own
    }

    @inline(__always)
    private func restrict(
        _ available: inout Members?,
        from candidates: Members,
        to names: Filters.Names
    ) {
        // One group alone needs no union.
        guard names.products.isEmpty, names.groups.count == 1, let members = group(names.groups[0])
        else {
            var named = named(names)
            intersect(&named, with: available ?? candidates)
            if let available { discard(available) }
            available = named
            return
        }
        if var own = available.take() {
            intersect(&own, with: members)
            available = own
        } else {
            available = intersection(candidates, members)
        }
    }
}
