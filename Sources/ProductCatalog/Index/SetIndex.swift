/// The sets that a catalog looks up instead of visiting its products.
///
/// It's generic over the form in which the sets are stored, so that the form is chosen once for each
/// answer, and not for each set that contributes to it.
final class SetIndex<Members: SetStorage>: Sendable {
    let identity: CatalogIdentity
    private let layout: SetLayout
    private let ids: ProductIDTable
    private let names: GroupNameTable

    private let groups: Members.Table
    private let countries: CodeTable<CountryCode, Members>
    private let currencies: CodeTable<CurrencyCode, Members>
    private let recurring: Members
    private let installments: Members
    private let amounts: AmountRules<Members>

    init(
        _ builder: CatalogIndexBuilder,
        _ identity: CatalogIdentity,
        _ ids: ProductIDTable,
        _ names: GroupNameTable,
        _ memberships: MemberLists,
        layout: SetLayout
    ) {
        self.identity = identity
        self.layout = layout
        self.ids = ids
        self.names = names
        groups = Members.Table(memberships, layout: layout)
        countries = CodeTable(builder.countries, layout: layout)
        currencies = CodeTable(builder.currencies, layout: layout)
        recurring = builder.recurring.set(layout: layout)
        installments = builder.installments.set(layout: layout)
        amounts = AmountRules(builder.amounts, layout: layout)
    }

    /// Returns the members of the group with a number.
    func members(ofGroup number: Int) -> ProductSet {
        groups[number].set(of: identity)
    }
}

// Payment contexts.
extension SetIndex {
    /// Returns the products that a payment context allows. What the context leaves out constrains
    /// nothing.
    @inline(__always)
    func products(allowedIn context: PaymentContext) -> ProductSet {
        var allowed = Members.Accumulator(countries[context.country])
        if let amount = context.amount {
            amounts.formIntersection(amount, context.currency, in: &allowed)
        }
        if let currency = context.currency {
            currencies.formIntersection(currency, in: &allowed)
        }
        if context.isRecurring { allowed.formIntersection(recurring) }
        if context.isInstallments { allowed.formIntersection(installments) }
        return allowed.result().set(of: identity)
    }
}

// Filters.
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
