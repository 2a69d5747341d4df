extension ContextBox {
    /// Creates the box of the fully known contexts that agree with a context in all parts that it
    /// has.
    ///
    /// A flag that isn't set constrains nothing.
    ///
    /// - Complexity: O(attributes).
    package init(agreeingWith context: PaymentContext) {
        self.init(
            countries: context.country.map { .only([$0]) } ?? .all,
            currencies: context.currency.map { .only([$0]) } ?? .all,
            amounts: context.amount.map { $0...$0 } ?? .min ... .max,
            recurring: context.isRecurring ? .only([true]) : .all,
            installments: context.isInstallments ? .only([true]) : .all,
            attributes: Dictionary(
                uniqueKeysWithValues: context.attributes.map { ($0.name, .only([$0.value])) }
            )
        )
    }
}
