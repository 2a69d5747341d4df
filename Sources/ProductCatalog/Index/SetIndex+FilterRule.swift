// The filtering rule. For a catalog with products P, a payment context that allows C ⊆ P, and layers
// 1…n of filters, each with an optional `restrictTo` Rᵢ and an optional `exclude` Xᵢ:
//
//     named(f)  = f.products ∪ ⋃ members(g) for g in f.groups        (within P)
//     available = C ∩ named(R₁) ∩ … ∩ named(Rₙ) \ named(X₁) \ … \ named(Xₙ)
//
// Therefore, `exclude` always wins, and layers never add products.

extension SetIndex {
    /// Applies one layer of filters to the available products. Every set that filters leave is
    /// computed here, starting from what the payment context allows.
    @inline(__always)
    func apply(
        _ filters: borrowing PaymentProductFilters,
        to available: inout Members.Accumulator
    ) {
        if let restrictTo = filters.restrictTo { keep(restrictTo, in: &available) }
        if let exclude = filters.exclude { remove(exclude, from: &available) }
    }
}

// The products that a filter names.
extension SetIndex {
    /// Returns the products that a filter names: those with one of its ids, and the members of its
    /// groups.
    func products(namedBy filter: PaymentProductFilter) -> ProductSet {
        members(namedBy: filter).set(of: identity)
    }

    private func members(namedBy filter: borrowing PaymentProductFilter) -> Members {
        var union = Members.Union(layout: layout, memberCount: filter.products.count)
        forEachKnownGroup(in: filter.groups) { groups.formUnion($0, in: &union) }
        if !filter.products.isEmpty {
            union.insert { forEachKnownProduct(in: filter.products, $0) }
        }
        return union.result()
    }

    /// Removes all products that a filter doesn't name.
    @inline(__always)
    func keep(
        _ filter: borrowing PaymentProductFilter,
        in available: inout Members.Accumulator
    ) {
        guard filter.groups.isEmpty else {
            return available.formIntersection(members(namedBy: filter))
        }
        available.formIntersection(memberCount: filter.products.count, layout: layout) {
            forEachKnownProduct(in: filter.products, $0)
        }
    }

    /// Removes all products that a filter names.
    ///
    /// Their union isn't computed first: it costs less to remove a product twice.
    @inline(__always)
    func remove(
        _ filter: borrowing PaymentProductFilter,
        from available: inout Members.Accumulator
    ) {
        forEachKnownGroup(in: filter.groups) { groups.subtract($0, from: &available) }
        if !filter.products.isEmpty {
            available.subtract(memberCount: filter.products.count) {
                forEachKnownProduct(in: filter.products, $0)
            }
        }
    }

    /// Calls a closure with the offset of each product that the catalog has.
    @inline(__always)
    private func forEachKnownProduct(
        in ids: borrowing [PaymentProduct.ID],
        _ body: (_ offset: Int) -> Void
    ) {
        let ids = ids.span
        for position in ids.indices {
            if let offset = self.ids.offset(of: ids[position]) { body(offset) }
        }
    }

    /// Calls a closure with the number of each group that the catalog has.
    @inline(__always)
    private func forEachKnownGroup(
        in names: borrowing [PaymentProductGroup.ID],
        _ body: (_ number: Int) -> Void
    ) {
        let span = names.span
        guard span.count <= Self.maxUncheckedNames else {
            return uniqueNumbers(of: copy names).forEach(body)
        }
        for position in span.indices {
            if let number = self.names.number(of: span[position]) { body(number) }
        }
    }

    /// The largest number of group names that are used without removing duplicates.
    private static var maxUncheckedNames: Int { 16 }

    /// Returns the numbers of the groups that the catalog has, each once: a request that repeats one
    /// name many times mustn't cost as many passes over the group.
    @inline(never)
    private func uniqueNumbers(of names: [PaymentProductGroup.ID]) -> Set<Int> {
        Set(names.lazy.compactMap { self.names.number(of: $0) })
    }
}
