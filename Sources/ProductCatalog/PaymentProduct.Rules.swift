extension PaymentProduct {
    /// In which payment context a product may be used.
    ///
    /// Everything that is absent constrains nothing. Without any rule a product may be used in
    /// every context.
    public struct Rules: Hashable, Sendable {
        /// The countries in which the product may be used. `nil` means all; an empty set means
        /// none, which a catalog accepts and reports as a ``CatalogWarning``.
        public var countries: Set<CountryCode>?

        /// The currencies in which the product may be paid. `nil` means all; an empty set means
        /// none, which a catalog accepts and reports as a ``CatalogWarning``.
        public var currencies: Set<CurrencyCode>?

        /// The amounts for which the product may be used, in any currency that has no limits of its
        /// own in ``amountLimitsByCurrency``.
        public var amountLimits: AmountLimits

        /// The amounts for which the product may be used in one currency. They take the place of
        /// ``amountLimits`` as a whole: a bound absent here is no bound.
        public var amountLimitsByCurrency: [CurrencyCode: AmountLimits]

        /// Whether the product may start a series of recurring payments.
        public var allowsRecurring: Bool

        /// Whether the product may be paid in installments.
        public var allowsInstallments: Bool

        /// Makes rules; what is left out constrains nothing.
        ///
        /// - Parameters:
        ///   - countries: where the product may be used, `nil` for everywhere
        ///   - currencies: in which currencies it may be paid, `nil` for all
        ///   - amountLimits: for which amounts, unless the currency has limits of its own
        ///   - amountLimitsByCurrency: for which amounts in one currency
        ///   - allowsRecurring: whether it may be used for recurring payments
        ///   - allowsInstallments: whether it may be paid in installments
        public init(
            countries: Set<CountryCode>? = nil,
            currencies: Set<CurrencyCode>? = nil,
            amountLimits: AmountLimits = AmountLimits(),
            amountLimitsByCurrency: [CurrencyCode: AmountLimits] = [:],
            allowsRecurring: Bool = true,
            allowsInstallments: Bool = true
        ) {
            self.countries = countries
            self.currencies = currencies
            self.amountLimits = amountLimits
            self.amountLimitsByCurrency = amountLimitsByCurrency
            self.allowsRecurring = allowsRecurring
            self.allowsInstallments = allowsInstallments
        }

        /// The limits that an amount in this currency meets: the currency's own where there are
        /// any, the general ones otherwise, and for an amount without a currency.
        ///
        /// - Parameter currency: the currency of the amount, if it is known
        public func amountLimits(for currency: CurrencyCode?) -> AmountLimits {
            guard let currency else { return amountLimits }
            return amountLimitsByCurrency[currency] ?? amountLimits
        }
    }
}
