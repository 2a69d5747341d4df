extension SetIndex {
    /// Returns the products that a payment context allows: those whose base rules it meets, and of
    /// whose conditions, if there are any, it meets at least one.
    @inline(__always)
    func products(allowedIn context: PaymentContext) -> ProductSet {
        var allowed = rules.members(allowedIn: context)
        conditions?.formIntersection(context, in: &allowed)
        return allowed.result().set(of: identity)
    }
}
