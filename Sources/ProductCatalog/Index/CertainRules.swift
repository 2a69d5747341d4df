/// The products, or the conditions, whose rules about single parts of a payment context hold for every
/// value.
///
/// A class, so that the queries that don't need it find the sets of ``RuleTables`` near each other.
final class CertainRules<Members: SetStorage>: Sendable {
    /// The sets of products that are allowed in every country, those that are in every currency, and
    /// those that name an attribute.
    private let sets: Members.Table

    private let amounts: CertainAmounts<Members>

    // The indices of sets.
    private static var everyCountry: Int { 0 }
    private static var everyCurrency: Int { 1 }
    private static var namingAttributes: Int { 2 }

    /// Creates the sets.
    init(
        _ countries: CodeTable<CountryCode, Members>,
        _ currencies: CodeTable<CurrencyCode, Members>,
        _ amounts: CertainAmounts<Members>,
        _ attributes: AttributeTable<Members>,
        layout: SetLayout
    ) {
        var sets = Members.Table(layout: layout)
        sets.append(countries.membersAllowedWithEveryCode())
        sets.append(currencies.membersAllowedWithEveryCode())
        sets.append(attributes.membersNamingAttributes(layout: layout))
        self.sets = sets
        self.amounts = amounts
    }

    /// Removes the products whose rules about the country, the currency and the amount don't hold
    /// whichever of them a payment context lacks.
    @inline(__always)
    func formIntersection(
        _ context: PaymentContext,
        _ amounts: AmountRules<Members>,
        in accumulator: inout Members.Accumulator
    ) {
        if context.country == nil { sets.formIntersection(Self.everyCountry, in: &accumulator) }
        if context.currency == nil { sets.formIntersection(Self.everyCurrency, in: &accumulator) }
        self.amounts.formIntersection(context, amounts, in: &accumulator)
    }

    /// Removes the products that name an attribute.
    @inline(__always)
    func subtractMembersNamingAttributes(from accumulator: inout Members.Accumulator) {
        sets.subtract(Self.namingAttributes, from: &accumulator)
    }
}
