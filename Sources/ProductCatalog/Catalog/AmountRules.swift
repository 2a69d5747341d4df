/// The products that may be used for an amount.
struct AmountRules<Members: MemberSet>: Sendable {
    private let layout: MemberLayout

    /// By the limits that apply unless a currency has its own.
    private let general: AmountTable<Members>

    /// For each currency in which products have limits of their own: which products, and by which limits.
    private let byCurrency: [CurrencyCode: (having: Members, table: AmountTable<Members>)]

    init(_ products: [PaymentProduct], layout: MemberLayout) {
        self.layout = layout
        general = AmountTable(
            products.enumerated().map { (UInt32($0), $1.rules.amountLimits) },
            layout: layout
        )
        var limits: [CurrencyCode: [(offset: UInt32, limits: AmountLimits)]] = [:]
        for (offset, product) in products.enumerated() {
            for (currency, own) in product.rules.amountLimitsByCurrency {
                limits[currency, default: []].append((UInt32(offset), own))
            }
        }
        byCurrency = limits.mapValues { limits in
            let having = limits.map(\.offset)
            return (
                Members(ascending: having[...], layout: layout),
                AmountTable(limits, layout: layout)
            )
        }
    }

    /// The products whose limits an amount is within: those of its currency where a product has any, the
    /// general ones otherwise, and for an amount without a currency.
    func allowed(_ amount: Int, in currency: CurrencyCode?) -> Members {
        let allowed = general.allowed(amount)
        guard let currency, let own = byCurrency[currency] else { return allowed }
        var withoutOwn = Members.Narrowing(allowed)
        withoutOwn.remove(own.having)
        return withoutOwn.result().union(own.table.allowed(amount), layout: layout)
    }
}
