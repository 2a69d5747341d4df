/// The products that each rule about a payment context allows, or the conditions that it meets.
struct RuleTables<Members: SetStorage>: Sendable {
    private let countries: CodeTable<CountryCode, Members>
    private let currencies: CodeTable<CurrencyCode, Members>
    private let capabilities: Members.Table
    private let amounts: AmountRules<Members>
    private let attributes: AttributeTable<Members>

    /// Creates tables.
    init(_ builder: RuleTablesBuilder, layout: SetLayout) {
        countries = CodeTable(builder.countries, layout: layout)
        currencies = CodeTable(builder.currencies, layout: layout)
        var capabilities = Members.Table(layout: layout)
        capabilities.append(builder.recurring.set(layout: layout))
        capabilities.append(builder.installments.set(layout: layout))
        self.capabilities = capabilities
        amounts = AmountRules(builder.amounts, layout: layout)
        attributes = AttributeTable(builder.attributes, layout: layout)
    }

    /// All products, or all conditions.
    var all: Members { countries[nil] }

    /// Returns those whose rules a payment context meets as a whole. What the context leaves out
    /// constrains nothing.
    @inline(__always)
    func members(allowedIn context: PaymentContext) -> Members.Accumulator {
        var allowed = members(allowedWithoutAttributesIn: context)
        attributes.formIntersection(context.attributes, in: &allowed)
        return allowed
    }

    /// Returns the same for a context without attributes.
    @inline(__always)
    func members(allowedWithoutAttributesIn context: PaymentContext) -> Members.Accumulator {
        var allowed = Members.Accumulator(countries[context.country])
        if let amount = context.amount {
            amounts.formIntersection(amount, context.currency, in: &allowed)
        }
        if let currency = context.currency {
            currencies.formIntersection(currency, in: &allowed)
        }
        if context.isRecurring { capabilities.formIntersection(Self.recurring, in: &allowed) }
        if context.isInstallments { capabilities.formIntersection(Self.installments, in: &allowed) }
        return allowed
    }

    // The indices of capabilities.
    private static var recurring: Int { 0 }
    private static var installments: Int { 1 }
}
