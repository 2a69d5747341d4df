/// All that a catalog consists of: its products in display order, how to find them, and the sets
/// that it looks up instead of looking at its products.
///
/// It is one class for each way of storing sets, so that the way is chosen once for each question
/// asked of the catalog, and not for each set involved in the answer.
final class CatalogContents<Members: MemberSet>: Sendable {
    let products: [PaymentProduct]
    private let layout: MemberLayout
    let ids: ProductIDTable
    let groupNames: GroupNameTable

    private let groups: Members.Table
    private let countries: CodeTable<CountryCode, Members>
    private let currencies: CodeTable<CurrencyCode, Members>
    private let recurring: Members
    private let installments: Members
    private let amounts: AmountRules<Members>

    /// - Parameters:
    ///   - products: checked, and in display order
    ///   - gathered: what they say
    ///   - layout: how their sets are stored
    init(_ products: [PaymentProduct], _ gathered: GatheredProducts, layout: MemberLayout) {
        self.products = products
        self.layout = layout
        ids = ProductIDTable(gathered.ids)
        let all = Members(allOf: layout)
        (groupNames, groups) = gathered.groups.sets(layout: layout)
        countries = CodeTable(gathered.countries, all: all, layout: layout)
        currencies = CodeTable(gathered.currencies, all: all, layout: layout)
        recurring = gathered.recurring.set(layout: layout)
        installments = gathered.installments.set(layout: layout)
        amounts = AmountRules(gathered.amounts, layout: layout)
    }

    /// The members of a group.
    func members(ofGroup number: Int) -> Members {
        groups[number]
    }

    /// The products with some ids, and those in some groups: what a filter names.
    func named(
        _ ids: borrowing [PaymentProduct.ID],
        _ groups: borrowing [PaymentProductGroup.ID]
    ) -> Members {
        var union = Members.Union(layout: layout, members: ids.count)
        forEachKnown(groups) { self.groups.add($0, to: &union) }
        if !ids.isEmpty { union.add { forEachKnown(ids, $0) } }
        return union.result()
    }

    /// Keeps nothing but the products with some ids, and those in some groups.
    @inline(__always)
    func keep(
        _ ids: borrowing [PaymentProduct.ID],
        _ groups: borrowing [PaymentProductGroup.ID],
        of narrowing: inout some MemberNarrowing<Members>
    ) {
        guard groups.isEmpty else { return narrowing.keep(named(ids, groups)) }
        narrowing.keep(atMost: ids.count, layout: layout) { forEachKnown(ids, $0) }
    }

    /// What a filter names, when it is no more than a few products, named one by one; `nil`
    /// otherwise.
    ///
    /// - Parameter isCandidate: which of them count
    @inline(__always)
    func few(
        _ ids: borrowing [PaymentProduct.ID],
        _ groups: borrowing [PaymentProductGroup.ID],
        where isCandidate: (_ offset: Int) -> Bool = { _ in true }
    ) -> FewMembers? {
        guard groups.isEmpty, ids.count <= FewMembers.capacity, layout.allowsLists else {
            return nil
        }
        var few = FewMembers()
        forEachKnown(ids) { if isCandidate($0) { few.insert($0) } }
        return few
    }

    /// Takes out the products with some ids, and those in some groups. What they have in common is
    /// not added up first: taking it out twice costs less.
    func remove(
        _ ids: borrowing [PaymentProduct.ID],
        _ groups: borrowing [PaymentProductGroup.ID],
        from narrowing: inout some MemberNarrowing<Members>
    ) {
        forEachKnown(groups) { narrowing.remove($0, of: self.groups) }
        if !ids.isEmpty { narrowing.remove(atMost: ids.count) { forEachKnown(ids, $0) } }
    }

    /// Visits the places of the products that have one of some ids.
    @inline(__always)
    private func forEachKnown(
        _ ids: borrowing [PaymentProduct.ID],
        _ visit: (_ offset: Int) -> Void
    ) {
        let ids = ids.span
        for number in ids.indices {
            if let offset = self.ids.offset(of: ids[number]) { visit(offset) }
        }
    }

    /// Visits the numbers of the groups that have one of some names.
    @inline(__always)
    private func forEachKnown(
        _ groups: borrowing [PaymentProductGroup.ID],
        _ visit: (_ number: Int) -> Void
    ) {
        let names = groups.span
        guard names.count <= Self.fewNames else { return numbers(of: copy groups).forEach(visit) }
        for place in names.indices {
            if let number = groupNames.number(of: names[place]) { visit(number) }
        }
    }

    /// How many names are few enough to take them as they come.
    private static var fewNames: Int { 16 }

    /// The numbers of the groups that have one of many names, each once: a request that says one
    /// name many times over must not cost as many passes over the group.
    @inline(never)
    private func numbers(of groups: [PaymentProductGroup.ID]) -> Set<Int> {
        Set(groups.lazy.compactMap { self.groupNames.number(of: $0) })
    }

    /// The products that a context allows.
    @inline(__always)
    func allowed(in context: PaymentContext) -> Members {
        // The country's set is what the others are taken from, in the place of all products.
        var allowed = Members.Narrowing(countries[context.country])
        if let amount = context.amount {
            amounts.keep(amount, in: context.currency, of: &allowed)
        }
        if let currency = context.currency { allowed.keep(currencies[currency]) }
        if context.isRecurring { allowed.keep(recurring) }
        if context.isInstallments { allowed.keep(installments) }
        return allowed.result()
    }
}
