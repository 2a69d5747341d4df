/// A builder for ``AmountRules``, which collects the general and currency-specific limits of products.
struct AmountRulesBuilder {
    private(set) var general = AmountTableBuilder()

    /// For each currency in which products have limits of their own, those products and limits.
    private(set) var currencySpecific: [CurrencyCode: CurrencySpecific] = [:]

    /// The limits that every currency has in common, of the products with limits of their own in a
    /// currency. They're `nil` if no amount is within all limits.
    private(set) var commonLimits: [(offset: Int, limits: AmountLimits?)] = []

    struct CurrencySpecific {
        private(set) var products = BitWords()
        private(set) var limits = AmountTableBuilder()

        /// Adds the limits of a product, or `nil` if they allow no amount.
        mutating func add(_ limits: AmountLimits?, at offset: Int) {
            products.insert(offset)
            if let limits { self.limits.add(limits, at: offset) }
        }
    }

    /// Adds the limits of one word. Words have to be added in ascending order.
    @inline(__always)
    mutating func add(_ holders: Span<some RuleHolder>, in range: Range<Int>) {
        for offset in range {
            general.add(holders[offset].rules.amountLimits, at: offset)
            guard !holders[offset].rules.amountLimitsByCurrency.isEmpty else { continue }
            addCurrencySpecific(holders[offset].rules, at: offset)
        }
    }

    private mutating func addCurrencySpecific(_ rules: PaymentProduct.Rules, at offset: Int) {
        for (currency, limits) in rules.amountLimitsByCurrency {
            currencySpecific[currency, default: CurrencySpecific()].add(limits, at: offset)
        }
        commonLimits.append((offset, rules.amountLimitsInEveryCurrency))
    }
}

extension PaymentProduct.Rules {
    /// The amounts that are allowed in every currency, or `nil` if there are none.
    fileprivate var amountLimitsInEveryCurrency: AmountLimits? {
        // The general limits don't matter if every currency has its own.
        let hasOthers = amountLimitsByCurrency.count != CurrencyCode.allValues?.count
        let common = amountLimitsByCurrency.values.reduce(
            hasOthers ? amountLimits : AmountLimits()
        ) { common, limits in
            AmountLimits(
                minimum: max(common.firstAllowedAmount, limits.firstAllowedAmount),
                maximum: min(common.maximum ?? .max, limits.maximum ?? .max)
            )
        }
        return common.isContradictory ? nil : common
    }
}
