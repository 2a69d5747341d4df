/// A peer that evaluates filters with mutable sets and looks up products and groups itself.
protocol SetAlgebraEngine: Engine where FilterInput == Filters, LayersInput == [Filters] {
    func group(_ name: String) -> Members?

    /// Returns a new set of all products that the entries name.
    func union(of entries: Filters.Entries) -> Members

    func copy(_ members: Members) -> Members
    func intersection(_ members: Members, _ others: Members) -> Members
    func difference(_ members: Members, _ others: Members) -> Members

    func intersect(_ members: inout Members, with others: Members)
    func subtract(_ others: Members, from members: inout Members)
    func remove(_ ids: [Int], from members: inout Members)
}

extension SetAlgebraEngine {
    func available(_ filters: Filters, among candidates: Members) -> Members {
        var available: Members?
        apply(filters, to: &available, candidates)
        return available ?? copy(candidates)
    }

    func available(layers: [Filters], among candidates: Members) -> Members {
        var available: Members?
        for layer in layers { apply(layer, to: &available, candidates) }
        return available ?? copy(candidates)
    }

    func available(resolved: Members, among candidates: Members) -> Members {
        intersection(candidates, resolved)
    }

    /// Applies filters to a set that is created by the first operation and then mutated in place.
    @inline(__always)
    private func apply(
        _ filters: Filters,
        to available: inout Members?,
        _ candidates: Members
    ) {
        if let restrictTo = filters.restrictTo {
            restrict(&available, candidates, to: restrictTo)
        }
        guard let exclude = filters.exclude else { return }
        for group in exclude.groups {
            guard let members = self.group(group) else { continue }
            if var result = available.take() {
                subtract(members, from: &result)
                available = result
            } else {
                available = difference(candidates, members)
            }
        }
        guard !exclude.products.isEmpty else { return }
        var result = available.take() ?? copy(candidates)
        remove(exclude.products, from: &result)
        available = result
    }

    @inline(__always)
    private func restrict(
        _ available: inout Members?,
        _ candidates: Members,
        to entries: Filters.Entries
    ) {
        // A single group needs no union.
        guard entries.products.isEmpty, entries.groups.count == 1,
            let members = group(entries.groups[0])
        else {
            var union = union(of: entries)
            intersect(&union, with: available ?? candidates)
            if let available { release(available) }
            available = union
            return
        }
        if var result = available.take() {
            intersect(&result, with: members)
            available = result
        } else {
            available = intersection(candidates, members)
        }
    }
}
