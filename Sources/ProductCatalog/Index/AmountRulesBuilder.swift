/// A builder for ``AmountRules``, which collects the general and currency-specific limits of products.
struct AmountRulesBuilder {
    private(set) var general = AmountTableBuilder()

    /// For each currency in which products have limits of their own, those products and limits.
    private(set) var currencySpecific: [CurrencyCode: CurrencySpecific] = [:]

    struct CurrencySpecific {
        private(set) var products = BitWords()
        private(set) var limits = AmountTableBuilder()

        mutating func add(_ limits: AmountLimits, at offset: Int) {
            products.insert(offset)
            self.limits.add(limits, at: offset)
        }
    }

    /// Adds the limits of one word. Words have to be added in ascending order.
    @inline(__always)
    mutating func add(_ holders: Span<some RuleHolder>, in range: Range<Int>) {
        for offset in range {
            general.add(holders[offset].rules.amountLimits, at: offset)
            guard !holders[offset].rules.amountLimitsByCurrency.isEmpty else { continue }
            add(holders[offset].rules.amountLimitsByCurrency, at: offset)
        }
    }

    private mutating func add(_ limitsByCurrency: [CurrencyCode: AmountLimits], at offset: Int) {
        for (currency, limits) in limitsByCurrency {
            currencySpecific[currency, default: CurrencySpecific()].add(limits, at: offset)
        }
    }
}
