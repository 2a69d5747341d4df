/// The limits of products, in general and by currency.
struct GatheredAmounts {
    private(set) var general = GatheredLimits()

    /// For each currency in which products have limits of their own: which products, and what
    /// limits.
    private(set) var own: [CurrencyCode: Own] = [:]

    struct Own {
        private(set) var products = MemberWords()
        private(set) var limits = GatheredLimits()

        mutating func add(_ limits: AmountLimits, at offset: Int) {
            products.add(offset)
            self.limits.add(limits, at: offset)
        }
    }

    /// Adds the products of one word, in ascending order of words.
    @inline(__always)
    mutating func add(_ products: Span<PaymentProduct>, in range: Range<Int>) {
        for offset in range {
            general.add(products[offset].rules.amountLimits, at: offset)
            guard !products[offset].rules.amountLimitsByCurrency.isEmpty else { continue }
            add(products[offset].rules.amountLimitsByCurrency, at: offset)
        }
    }

    private mutating func add(_ limitsByCurrency: [CurrencyCode: AmountLimits], at offset: Int) {
        for (currency, limits) in limitsByCurrency {
            own[currency, default: Own()].add(limits, at: offset)
        }
    }
}
