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
        if context.isRecurring { capabilities.formIntersection(Self.recurring, in: &allowed) }
        if context.isInstallments { capabilities.formIntersection(Self.installments, in: &allowed) }
        return allowed.result().set(of: identity)
    }

    // The indices of capabilities.
    static var recurring: Int { 0 }
    static var installments: Int { 1 }
}
