extension SetIndex {
    /// Returns the candidates that are certain in a payment context: allowed in the context as it is, and
    /// in each of its completions.
    ///
    /// A product is certain if its base rules hold in every completion and its conditions, if there are
    /// any, together cover every completion. That one condition covers them alone is computed with sets.
    ///
    /// - Parameters:
    ///   - context: The payment context.
    ///   - candidates: The products to consider.
    ///   - products: All products, in the order of their offsets.
    func products(
        certainIn context: PaymentContext,
        among candidates: borrowing ProductSet,
        of products: [PaymentProduct]
    ) -> ProductSet {
        var certain = rules.members(certainIn: context)
        certain.formIntersection(Members(candidates))
        if !conditions.isEmpty { keepCertainConditions(context, products, in: &certain) }
        return certain.result().set(of: identity)
    }

    @inline(never)
    private func keepCertainConditions(
        _ context: PaymentContext,
        _ products: [PaymentProduct],
        in certain: inout Members.Accumulator
    ) {
        let candidates = certain.result()
        let covered = conditions.products(certainIn: context)
        var others = Members.Accumulator(candidates)
        others.subtract(covered)
        conditions.formIntersection(context, in: &others)
        for amount in context.amount.map({ [$0] }) ?? [.min, .max] {
            let allowed = conditions.products(
                allowedInUnlistedCompletionOf: context,
                amount: amount
            )
            others.formIntersection(allowed)
        }
        let coveredBySeveral = others.result().set(of: identity).map { $0.offset }.filter {
            products[$0].isAllowed(inEveryCompletionOf: context)
        }
        let all = covered.union(
            Members(ascending: ArraySlice(coveredBySeveral.map { UInt32($0) }), layout: layout),
            layout: layout
        )
        certain = Members.Accumulator(candidates)
        certain.formIntersection(all)
    }
}
