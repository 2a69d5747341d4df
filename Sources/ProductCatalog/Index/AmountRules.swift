/// The products whose limits allow an amount in a currency.
struct AmountRules<Members: SetStorage>: Sendable {
    /// The limits that apply if a currency has none of its own.
    private let general: AmountTable<Members>

    private let layout: SetLayout

    /// The currencies in which products have limits of their own.
    private let currencySpecific: [CurrencySpecific]

    /// For each currency, its index in `currencySpecific` plus one, or 0 if it has none.
    private let numbers: CodeNumbers

    /// The products with limits of their own in a currency, and those limits.
    struct CurrencySpecific: Sendable {
        let products: Members
        let table: AmountTable<Members>

        init(_ builder: AmountRulesBuilder.CurrencySpecific, layout: SetLayout) {
            products = builder.products.set(layout: layout)
            table = AmountTable(builder.limits, layout: layout)
        }
    }

    /// Creates rules.
    init(_ builder: AmountRulesBuilder, layout: SetLayout) {
        general = AmountTable(builder.general, layout: layout)
        var currencySpecific: [CurrencySpecific] = []
        var numbers = CodeNumbers()
        for (currency, builder) in builder.currencySpecific.sorted(by: { $0.key < $1.key }) {
            currencySpecific.append(CurrencySpecific(builder, layout: layout))
            numbers.set(currencySpecific.count, for: currency)
        }
        self.layout = layout
        self.currencySpecific = currencySpecific
        self.numbers = numbers
    }

    /// Removes the products whose limits don't allow an amount. Limits for the currency replace a
    /// product's general ones.
    @inline(__always)
    func formIntersection(
        _ amount: WideInt,
        _ currency: CurrencyCode?,
        in accumulator: inout Members.Accumulator
    ) {
        guard let specific = limits(in: currency) else {
            return general.formIntersection(amount, in: &accumulator)
        }
        let generallyAllowed = general.allowedProducts(amount).subtracting(specific.products)
        accumulator.formIntersection(
            generallyAllowed.union(specific.table.allowedProducts(amount), layout: layout)
        )
    }

    /// Returns the products without limits, if the limits of some products replace the general ones.
    func unlimitedProducts(replacing specific: CurrencySpecific?) -> Members {
        guard let specific else { return general.unlimitedProducts }
        return general.unlimitedProducts.subtracting(specific.products)
            .union(specific.table.unlimitedProducts, layout: layout)
    }

    /// Returns the products with limits of their own in a currency, or `nil` if there are none.
    @inline(__always)
    func limits(in currency: CurrencyCode?) -> CurrencySpecific? {
        guard let currency else { return nil }
        let number = numbers[currency]
        return number == 0 ? nil : currencySpecific[number - 1]
    }
}
