/// A builder for a ``ConditionTables``, which collects the conditions of products.
struct ConditionTablesBuilder {
    /// A condition of the product at an offset.
    struct Condition: RuleHolder {
        let product: UInt32
        let rules: PaymentProduct.Rules
    }

    /// The conditions of all products.
    private(set) var conditions: [Condition] = []

    /// The products without a list of conditions.
    private(set) var unconditional = BitWords()

    /// Whether no product has a list of conditions.
    private(set) var isEmpty = true

    /// The rules of the conditions.
    private(set) var rules = RuleTablesBuilder()

    /// Adds the conditions of one word of products. Words have to be added in ascending order.
    @inline(__always)
    mutating func add(_ products: Span<PaymentProduct>, in range: Range<Int>) {
        let first = range.lowerBound
        let conditional = products.bits(in: range) { $0.conditions != nil }
        unconditional.insert(.full(first / 64, of: products.count) & ~conditional, at: first)
        if conditional != 0 { isEmpty = false }
        conditional.forEachBit { position in
            let offset = first + position
            if let rules = products[offset].conditions {
                conditions += rules.map { Condition(product: UInt32(offset), rules: $0) }
            }
        }
    }

    /// Collects the rules of all conditions that were added.
    mutating func indexRules() {
        var rules = RuleTablesBuilder()
        for start in stride(from: 0, to: conditions.count, by: 64) {
            rules.add(conditions.span, in: start..<min(start + 64, conditions.count))
        }
        self.rules = rules
    }
}
