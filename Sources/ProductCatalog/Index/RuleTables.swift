/// The products that each rule about a payment context allows, or the conditions that it meets.
struct RuleTables<Members: SetStorage>: Sendable {
    private let countries: CodeTable<CountryCode, Members>
    private let currencies: CodeTable<CurrencyCode, Members>
    private let capabilities: Members.Table
    private let amounts: AmountRules<Members>
    private let attributes: AttributeTable<Members>

    /// Those whose rules about single parts hold for every value, or `nil` if there are no rules.
    private let certain: CertainRules<Members>?

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
        certain =
            layout.productCount == 0
            ? nil
            : CertainRules(
                countries,
                currencies,
                CertainAmounts(amounts, builder.amounts.commonLimits, layout: layout),
                attributes,
                layout: layout
            )
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

    /// Returns those whose rules hold in a payment context as it is, and in each of its completions.
    @inline(__always)
    func members(certainIn context: PaymentContext) -> Members.Accumulator {
        var certain = members(allowedIn: context)
        self.certain?.formIntersection(context, amounts, in: &certain)
        subtractMembersNamingAttributes(missingIn: context, from: &certain)
        return certain
    }

    /// Returns those whose rules hold in the completion of a payment context whose other parts no rules
    /// name, except for its amount.
    ///
    /// What isn't allowed there isn't certain, and few others aren't either.
    ///
    /// - Parameter amount: The amount of the completion.
    func members(
        allowedInUnlistedCompletionOf context: PaymentContext,
        amount: WideInt
    ) -> Members.Accumulator {
        var completion = context
        completion.country = context.country ?? countries.firstUnlistedCode
        completion.currency = context.currency ?? currencies.firstUnlistedCode
        completion.amount = amount
        var allowed = members(allowedIn: completion)
        subtractMembersNamingAttributes(missingIn: context, from: &allowed)
        return allowed
    }

    @inline(__always)
    private func subtractMembersNamingAttributes(
        missingIn context: PaymentContext,
        from accumulator: inout Members.Accumulator
    ) {
        if context.attributes.isEmpty {
            certain?.subtractMembersNamingAttributes(from: &accumulator)
        } else {
            attributes.subtractMembersNamingAttributes(
                missingIn: context.attributes,
                from: &accumulator
            )
        }
    }

    // The indices of capabilities.
    private static var recurring: Int { 0 }
    private static var installments: Int { 1 }
}
