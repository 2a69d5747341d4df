/// The products whose limits allow whatever a payment context lacks of its amount and its currency.
struct CertainAmounts<Members: SetStorage>: Sendable {
    /// The products without general limits, and those without limits in every currency.
    private let unlimited: Members.Table

    /// The products with limits of their own in a currency, and the limits that every currency has in
    /// common. `nil` if there are none.
    private let currencySpecific: AmountRules<Members>.CurrencySpecific?

    // The indices of unlimited.
    private static var generally: Int { 0 }
    private static var inEveryCurrency: Int { 1 }

    /// Creates the sets.
    ///
    /// - Parameters:
    ///   - amounts: The limits of products.
    ///   - commonLimits: The limits that every currency has in common, of the products with limits of
    ///     their own in a currency, in ascending order of offsets.
    init(
        _ amounts: AmountRules<Members>,
        _ commonLimits: [(offset: Int, limits: AmountLimits?)],
        layout: SetLayout
    ) {
        var currencySpecific: AmountRules<Members>.CurrencySpecific?
        if !commonLimits.isEmpty {
            var builder = AmountRulesBuilder.CurrencySpecific()
            for (offset, limits) in commonLimits { builder.add(limits, at: offset) }
            currencySpecific = AmountRules.CurrencySpecific(builder, layout: layout)
        }
        var unlimited = Members.Table(layout: layout)
        unlimited.append(amounts.unlimitedProducts(replacing: nil))
        unlimited.append(amounts.unlimitedProducts(replacing: currencySpecific))
        self.unlimited = unlimited
        self.currencySpecific = currencySpecific
    }

    /// Removes the products whose limits don't allow every amount, in every currency, that a payment
    /// context may be completed with. The others have to be allowed in the context as it is.
    @inline(__always)
    func formIntersection(
        _ context: PaymentContext,
        _ amounts: AmountRules<Members>,
        in accumulator: inout Members.Accumulator
    ) {
        guard let amount = context.amount else {
            guard let currency = context.currency else {
                return unlimited.formIntersection(Self.inEveryCurrency, in: &accumulator)
            }
            guard let specific = amounts.limits(in: currency) else {
                return unlimited.formIntersection(Self.generally, in: &accumulator)
            }
            return accumulator.formIntersection(amounts.unlimitedProducts(replacing: specific))
        }
        guard context.currency == nil, let currencySpecific else { return }
        accumulator.subtract(
            currencySpecific.products.subtracting(currencySpecific.table.allowedProducts(amount))
        )
    }
}
