extension PaymentProduct {
    /// The payment contexts in which a product is allowed: its base rules, or one of its conditions.
    ///
    /// A context has to meet every rule that is present. A rule that is absent constrains nothing,
    /// and neither does a part that the context leaves out.
    public struct Rules: Hashable, Sendable {
        /// The countries in which the product is allowed, or `nil` for all. An empty set means none,
        /// and causes a ``CatalogWarning``.
        public var countries: Set<CountryCode>?

        /// The countries in which the product isn't allowed, even if ``countries`` lists them, or
        /// `nil` for none.
        public var exceptCountries: Set<CountryCode>?

        /// The currencies in which the product is allowed, or `nil` for all. An empty set means none,
        /// and causes a ``CatalogWarning``.
        public var currencies: Set<CurrencyCode>?

        /// The amounts for which the product is allowed, in currencies without limits of their own in
        /// ``amountLimitsByCurrency``.
        public var amountLimits: AmountLimits

        /// The amounts for which the product is allowed in one currency. They replace
        /// ``amountLimits`` as a whole: a bound that's absent here doesn't constrain, which causes a
        /// ``CatalogWarning`` if the general limits have it.
        public var amountLimitsByCurrency: [CurrencyCode: AmountLimits]

        /// Whether the product is allowed for recurring payments.
        public var allowsRecurring: Bool

        /// Whether the product is allowed for payments in installments.
        public var allowsInstallments: Bool

        /// For each attribute that matters, the values for which the product is allowed. An empty set
        /// means none, and causes a ``CatalogWarning``.
        public var attributes: [AttributeName: Set<AttributeValue>]

        /// Creates rules. A rule that is omitted constrains nothing.
        ///
        /// - Parameters:
        ///   - countries: The countries in which the product is allowed, or `nil` for all.
        ///   - exceptCountries: The countries in which the product isn't allowed.
        ///   - currencies: The currencies in which the product is allowed, or `nil` for all.
        ///   - amountLimits: The allowed amounts, in currencies without limits of their own.
        ///   - amountLimitsByCurrency: The allowed amounts in single currencies.
        ///   - allowsRecurring: Whether the product is allowed for recurring payments.
        ///   - allowsInstallments: Whether the product is allowed for payments in installments.
        ///   - attributes: The allowed values of each attribute that matters.
        public init(
            countries: Set<CountryCode>? = nil,
            exceptCountries: Set<CountryCode>? = nil,
            currencies: Set<CurrencyCode>? = nil,
            amountLimits: AmountLimits = AmountLimits(),
            amountLimitsByCurrency: [CurrencyCode: AmountLimits] = [:],
            allowsRecurring: Bool = true,
            allowsInstallments: Bool = true,
            attributes: [AttributeName: Set<AttributeValue>] = [:]
        ) {
            self.countries = countries
            self.exceptCountries = exceptCountries
            self.currencies = currencies
            self.amountLimits = amountLimits
            self.amountLimitsByCurrency = amountLimitsByCurrency
            self.allowsRecurring = allowsRecurring
            self.allowsInstallments = allowsInstallments
            self.attributes = attributes
        }

        /// Returns the limits for amounts in a currency: the currency's own if there are any, and
        /// the general ones otherwise, or if the currency isn't known.
        ///
        /// - Parameter currency: The currency of the amount, or `nil` if it isn't known.
        public func amountLimits(for currency: CurrencyCode?) -> AmountLimits {
            guard let currency else { return amountLimits }
            return amountLimitsByCurrency[currency] ?? amountLimits
        }
    }
}
