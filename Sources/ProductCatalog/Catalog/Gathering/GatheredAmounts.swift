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

    /// Adds a product with its limits, in ascending order of offsets.
    @inline(__always)
    mutating func add(_ limits: AmountLimits, at offset: Int) {
        general.add(limits, at: offset)
    }

    /// Adds a product that has limits of its own in some currencies.
    mutating func add(_ limitsByCurrency: [CurrencyCode: AmountLimits], at offset: Int) {
        for (currency, limits) in limitsByCurrency {
            own[currency, default: Own()].add(limits, at: offset)
        }
    }
}
