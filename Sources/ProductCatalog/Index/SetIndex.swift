/// The precomputed sets of a catalog, so that no query visits products.
///
/// It's generic over the storage, so that each query is dispatched once, and not for each set that
/// contributes to its result.
final class SetIndex<Members: SetStorage>: Sendable {
    let identity: CatalogIdentity
    let layout: SetLayout
    let ids: ProductIDTable
    let names: NameTable<PaymentProductGroup.ID>

    let groups: Members.Table

    /// The base rules of the products.
    let rules: RuleTables<Members>

    /// The conditions of the products.
    let conditions: ConditionTables<Members>

    /// Creates an index.
    init(
        _ builder: CatalogIndexBuilder,
        _ identity: CatalogIdentity,
        _ ids: ProductIDTable,
        _ names: NameTable<PaymentProductGroup.ID>,
        _ memberships: MemberLists,
        layout: SetLayout
    ) {
        self.identity = identity
        self.layout = layout
        self.ids = ids
        self.names = names
        groups = Members.Table(memberships, layout: layout)
        rules = RuleTables(builder.rules, layout: layout)
        conditions = ConditionTables(builder.conditions, layout: layout)
    }

    /// The set of all products.
    var allProducts: ProductSet {
        rules.all.set(of: identity)
    }

    /// Returns the members of the group with a number.
    func members(ofGroup number: Int) -> ProductSet {
        groups[number].set(of: identity)
    }
}
