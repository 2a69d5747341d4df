extension SetIndex {
    /// Returns the products that a payment context allows: those whose base rules it meets, and of
    /// whose conditions, if there are any, it meets at least one.
    @inline(__always)
    func products(allowedIn context: PaymentContext) -> ProductSet {
        // Alone, the simple case keeps its set in registers, which takes 30 of 280 instructions less.
        context.attributes.isEmpty && conditions.isEmpty
            ? rules.members(allowedWithoutAttributesIn: context).result().set(of: identity)
            : products(meetingRulesAndConditionsIn: context)
    }

    @inline(never)
    private func products(meetingRulesAndConditionsIn context: PaymentContext) -> ProductSet {
        var allowed = rules.members(allowedIn: context)
        if !conditions.isEmpty { conditions.formIntersection(context, in: &allowed) }
        return allowed.result().set(of: identity)
    }
}
