/// The precomputed sets of a catalog, so that no query visits products.
///
/// It's generic over the storage, so that each query is dispatched once, and not for each set that
/// contributes to its result.
final class SetIndex<Members: SetStorage>: Sendable {
    let identity: CatalogIdentity
    let layout: SetLayout
    let ids: ProductIDTable
    let names: GroupNameTable

    let groups: Members.Table
    let countries: CodeTable<CountryCode, Members>
    let currencies: CodeTable<CurrencyCode, Members>
    let capabilities: Members.Table
    let amounts: AmountRules<Members>

    /// Creates an index.
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
        var capabilities = Members.Table(layout: layout)
        capabilities.append(builder.recurring.set(layout: layout))
        capabilities.append(builder.installments.set(layout: layout))
        self.capabilities = capabilities
        amounts = AmountRules(builder.amounts, layout: layout)
    }

    /// Returns the members of the group with a number.
    func members(ofGroup number: Int) -> ProductSet {
        groups[number].set(of: identity)
    }
}
