/// The sets that a catalog looks up instead of visiting its products.
///
/// It's generic over the form in which the sets are stored, so that the form is chosen once for each
/// answer, and not for each set that contributes to it.
final class SetIndex<Members: SetStorage>: Sendable {
    let identity: CatalogIdentity
    let layout: SetLayout
    let ids: ProductIDTable
    let names: GroupNameTable

    let groups: Members.Table
    let countries: CodeTable<CountryCode, Members>
    let currencies: CodeTable<CurrencyCode, Members>
    let recurring: Members
    let installments: Members
    let amounts: AmountRules<Members>

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
