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
        accumulator.formIntersection(
            unconditionalProducts {
                inline.members(allowedIn: context)
            } orFlat: {
                flat.members(allowedIn: context)
            }
        )
    }

    /// Returns the products without a list of conditions, and those of some conditions.
    ///
    /// - Parameters:
    ///   - inlineConditions: Returns the conditions if their rules are in `inline`.
    ///   - flatConditions: Returns the conditions if their rules are in `flat`.
    @inline(__always)
    private func unconditionalProducts(
        orInline inlineConditions: () -> InlineBits,
        orFlat flatConditions: () -> FlatBits
    ) -> Members {
        var union = Members.Union(layout: layout, memberCount: 0)
        union.formUnion(unconditional)
        union.insert { insert in
            if isInline {
                inlineConditions().words.span.forEachBit { insert(Int(products[$0])) }
            } else {
                flatConditions().words.span.forEachBit { insert(Int(products[$0])) }
            }
        }
        return union.result()
    }
}

// Conditions that hold whatever a payment context lacks.
extension ConditionTables {
    /// Returns the products without a list of conditions, and those with a condition that a payment
    /// context meets as it is and in each of its completions.
    func products(certainIn context: PaymentContext) -> Members {
        unconditionalProducts {
            inline.members(certainIn: context)
        } orFlat: {
            flat.members(certainIn: context)
        }
    }

    /// Returns the products without a list of conditions, and those with a condition that holds in the
    /// completion of a payment context whose other parts no condition names, except for its amount.
    func products(
        allowedInUnlistedCompletionOf context: PaymentContext,
        amount: WideInt
    ) -> Members {
        unconditionalProducts {
            inline.members(allowedInUnlistedCompletionOf: context, amount: amount)
        } orFlat: {
            flat.members(allowedInUnlistedCompletionOf: context, amount: amount)
        }
    }
}
