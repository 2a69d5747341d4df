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
