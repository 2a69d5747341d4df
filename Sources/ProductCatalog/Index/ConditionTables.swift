/// The conditions of all products, whose rules are indexed as if they were products of their own.
struct ConditionTables<Members: SetStorage>: Sendable {
    private let layout: SetLayout

    /// The products without a list of conditions.
    private let unconditional: Members

    /// For each condition, the offset of its product.
    private let products: [UInt32]

    /// The rules of the conditions, in the form that suits their number.
    ///
    /// INVARIANT: Exactly one of these isn't `nil`.
    private let inline: RuleTables<InlineBits>?
    private let flat: RuleTables<FlatBits>?

    /// Creates tables, or returns `nil` if no product has a list of conditions.
    init?(_ builder: ConditionTablesBuilder, layout: SetLayout) {
        guard !builder.isEmpty else { return nil }
        let conditionLayout = SetLayout(productCount: builder.conditions.count, allowsLists: true)
        // A catalog of another form has arrays for few conditions, too, so that tests cover both.
        let isInline =
            Members.self == InlineBits.self && builder.conditions.count <= InlineBits.capacity
        self.layout = layout
        unconditional = builder.unconditional.set(layout: layout)
        products = builder.conditions.map { $0.product }
        inline = isInline ? RuleTables(builder.rules, layout: conditionLayout) : nil
        flat = isInline ? nil : RuleTables(builder.rules, layout: conditionLayout)
    }

    /// Removes the products of whose conditions a payment context meets none.
    ///
    /// - Complexity: O((products + conditions) / 64 + conditions met), and the cost of
    ///   ``RuleTables/members(allowedIn:)``.
    @inline(__always)
    func formIntersection(_ context: PaymentContext, in accumulator: inout Members.Accumulator) {
        var allowed = Members.Union(layout: layout, memberCount: 0)
        allowed.formUnion(unconditional)
        allowed.insert { insert in
            if let inline {
                let met = inline.members(allowedIn: context).words
                met.span.forEachBit { insert(Int(products[$0])) }
            } else if let flat {
                let met = flat.members(allowedIn: context).words
                met.span.forEachBit { insert(Int(products[$0])) }
            }
        }
        accumulator.formIntersection(allowed.result())
    }
}
