/// The products that may be used for an amount.
struct AmountRules<Members: MemberSet>: Sendable {
    /// By the limits that apply unless a currency has its own.
    private let general: AmountTable<Members>

    private let layout: MemberLayout

    /// Currencies in which products have limits of their own.
    private let own: [OwnLimits]

    /// One more than the place in `own` of each currency; 0 for all others.
    private let numbers: CodeNumbers

    /// The products that have limits of their own in a currency, and by which.
    private struct OwnLimits: Sendable {
        let products: Members
        let table: AmountTable<Members>
    }

    init(_ gathered: GatheredAmounts, layout: MemberLayout) {
        general = AmountTable(gathered.general, layout: layout)
        var own: [OwnLimits] = []
        var numbers = CodeNumbers()
        for (currency, gathered) in gathered.own.sorted(by: { $0.key < $1.key }) {
            own.append(
                OwnLimits(
                    products: gathered.products.set(layout: layout),
                    table: AmountTable(gathered.limits, layout: layout)
                )
            )
            numbers.set(own.count, for: currency)
        }
        self.layout = layout
        self.own = own
        self.numbers = numbers
    }

    /// Keeps only the products whose limits an amount is within: those of its currency where a
    /// product has any, the general ones otherwise, and for an amount without a currency.
    @inline(__always)
    func keep(_ amount: Int, in currency: CurrencyCode?, of narrowing: inout Members.Narrowing) {
        guard let own = ownLimits(in: currency) else {
            return narrowing.keep(general.allowed(amount))
        }
        let allowed = general.allowed(amount).subtracting(own.products)
        narrowing.keep(allowed.union(own.table.allowed(amount), layout: layout))
    }

    @inline(__always)
    private func ownLimits(in currency: CurrencyCode?) -> OwnLimits? {
        guard let currency else { return nil }
        let number = numbers[currency]
        return number == 0 ? nil : own[number - 1]
    }
}
