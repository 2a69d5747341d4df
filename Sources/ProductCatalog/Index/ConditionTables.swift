/// The conditions of all products, whose rules are indexed as if they were products of their own.
final class ConditionTables<Members: SetStorage>: Sendable {
    /// Whether no product has a list of conditions.
    let isEmpty: Bool

    private let layout: SetLayout

    /// The products without a list of conditions.
    private let unconditional: Members

    /// For each condition, the offset of its product.
    private let products: [UInt32]

    /// Whether the rules of the conditions are in `inline`, and not in `flat`. The other one is empty:
    /// reading the payload of an optional would copy it.
    private let isInline: Bool
    private let inline: RuleTables<InlineBits>
    private let flat: RuleTables<FlatBits>

    /// Creates tables.
    init(_ builder: ConditionTablesBuilder, layout: SetLayout) {
        // A large catalog is expected to have many conditions.
        let isInline =
            Members.self == InlineBits.self && builder.conditions.count <= InlineBits.capacity
        func tables<Form>(if isUsed: Bool) -> RuleTables<Form> {
            RuleTables(
                isUsed ? builder.rules : RuleTablesBuilder(),
                layout: SetLayout(
                    productCount: isUsed ? builder.conditions.count : 0,
                    allowsLists: true
                )
            )
        }
        isEmpty = builder.isEmpty
        self.layout = layout
        unconditional = builder.unconditional.set(layout: layout)
        products = builder.conditions.map { $0.product }
        self.isInline = isInline
        inline = tables(if: isInline)
        flat = tables(if: !isInline)
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
            if isInline {
                let met = inline.members(allowedIn: context)
                met.words.span.forEachBit { insert(Int(products[$0])) }
            } else {
                let met = flat.members(allowedIn: context)
                met.words.span.forEachBit { insert(Int(products[$0])) }
            }
        }
        accumulator.formIntersection(allowed.result())
    }
}
