/// The products that may be used for an amount.
struct AmountRules<Members: MemberSet>: Sendable {
    /// By the limits that apply unless a currency has its own.
    private let general: AmountTable<Members>

    private let layout: MemberLayout

    /// Currencies in which products have limits of their own.
    private let own: [OwnLimits]

    /// The place in `own` of each currency and one, by the currency's ordinal; 0 for all others.
    private let numbers: [UInt16]

    /// The products that have limits of their own in a currency, and by which.
    private struct OwnLimits: Sendable {
        let products: Members
        let table: AmountTable<Members>
    }

    init(_ products: [PaymentProduct], layout: MemberLayout) {
        general = AmountTable(
            products.indices.map { (UInt32($0), products[$0].rules.amountLimits) },
            layout: layout
        )
        var limits: [CurrencyCode: [(offset: UInt32, limits: AmountLimits)]] = [:]
        for offset in products.indices where !products[offset].rules.amountLimitsByCurrency.isEmpty
        {
            for (currency, own) in products[offset].rules.amountLimitsByCurrency {
                limits[currency, default: []].append((UInt32(offset), own))
            }
        }
        let currencies = limits.keys.sorted()
        let end = currencies.last.map { Int($0.ordinal) + 1 } ?? 0
        var numbers = [UInt16](repeating: 0, count: end)
        for (place, currency) in currencies.enumerated() {
            numbers[Int(currency.ordinal)] = UInt16(place + 1)
        }
        self.numbers = numbers
        self.layout = layout
        own = currencies.map { currency in
            let limits = limits[currency] ?? []
            let having = limits.map(\.offset)
            return OwnLimits(
                products: Members(ascending: having[...], layout: layout),
                table: AmountTable(limits, layout: layout)
            )
        }
    }

    /// Keeps only the products whose limits an amount is within: those of its currency where a product has
    /// any, the general ones otherwise, and for an amount without a currency.
    @inline(__always)
    func keep(_ amount: Int, in currency: CurrencyCode?, of narrowing: inout Members.Narrowing) {
        guard let own = ownLimits(in: currency) else {
            return narrowing.keep(general.allowed(amount))
        }
        let allowed = general.allowed(amount).subtracting(own.products)
        narrowing.keep(allowed.union(own.table.allowed(amount), layout: layout))
    }

    private func ownLimits(in currency: CurrencyCode?) -> OwnLimits? {
        guard let currency, Int(currency.ordinal) < numbers.count else { return nil }
        let number = Int(numbers[Int(currency.ordinal)])
        return number == 0 ? nil : own[number - 1]
    }
}
