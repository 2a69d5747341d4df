public import ProductCatalog

/// Rules and conditions over two countries, two currencies, three amounts and one attribute.
extension SmallWorlds {
    /// Every context that names or leaves out a country, a currency, an amount and an attribute, and
    /// some recurring payments and payments in installments. No rules list the country `CC`, the
    /// currency `YYY` or the value `c`.
    public static let contexts: [PaymentContext] = {
        var contexts: [PaymentContext] = []
        for country in [nil, "AA", "BB", "CC"] as [CountryCode?] {
            for currency in [nil, "XXX", "YYY"] as [CurrencyCode?] {
                for amount in [nil, 1, 2, 3] {
                    for value in [nil, "a", "b", "c"] as [AttributeValue?] {
                        contexts.append(
                            PaymentContext(
                                country: country,
                                currency: currency,
                                amount: amount,
                                attributes: value.map { ["channel": $0] } ?? [:]
                            )
                        )
                    }
                }
                for (isRecurring, isInstallments) in [(true, false), (false, true), (true, true)] {
                    contexts.append(
                        PaymentContext(
                            country: country,
                            currency: currency,
                            isRecurring: isRecurring,
                            isInstallments: isInstallments
                        )
                    )
                }
            }
        }
        return contexts
    }()

    /// Rules with every combination of many options of each part.
    public static let rules = combinations(
        countries: [
            (nil, nil), (nil, []), (nil, ["AA"]), (nil, ["AA", "BB"]),
            ([], nil), ([], ["AA"]),
            (["AA"], nil), (["AA"], ["AA"]), (["AA"], ["BB"]),
            (["AA", "BB"], nil), (["AA", "BB"], []), (["AA", "BB"], ["BB"]),
        ],
        currencies: [nil, [], ["XXX"]],
        limits: [
            (nil, nil), (2...2, nil), (2...3, nil), (1...2, 3...3), (nil, 2...2),
        ],
        attributes: [nil, [], ["a"], ["a", "b"]]
    )

    /// Rules with every combination of a few options of each part, so few that all pairs of them fit
    /// into one catalog.
    public static let fewRules =
        combinations(
            countries: [(nil, nil), (["AA"], nil), (nil, ["AA"]), (["AA", "BB"], ["BB"])],
            currencies: [nil, ["XXX"]],
            limits: [(nil, nil), (1...1, nil), (1...1, 2...3)],
            attributes: [nil, [], ["a"]]
        ) + [
            PaymentProduct.Rules(allowsRecurring: false),
            PaymentProduct.Rules(allowsInstallments: false),
            PaymentProduct.Rules(
                countries: ["AA"],
                allowsRecurring: false,
                allowsInstallments: false
            ),
        ]

    /// Returns rules with every combination of options.
    ///
    /// - Parameters:
    ///   - countries: The countries that are listed, and those that are excepted.
    ///   - currencies: The currencies that are listed.
    ///   - limits: The general limits, and those in the currency `XXX`.
    ///   - attributes: The values that are listed of the attribute.
    private static func combinations(
        countries: [(listed: Set<CountryCode>?, excepted: Set<CountryCode>?)],
        currencies: [Set<CurrencyCode>?],
        limits: [(general: ClosedRange<Int>?, specific: ClosedRange<Int>?)],
        attributes: [Set<AttributeValue>?]
    ) -> [PaymentProduct.Rules] {
        var combinations: [PaymentProduct.Rules] = []
        for (listed, excepted) in countries {
            for currencies in currencies {
                for (general, specific) in limits {
                    for values in attributes {
                        combinations.append(
                            PaymentProduct.Rules(
                                countries: listed,
                                exceptCountries: excepted,
                                currencies: currencies,
                                amountLimits: AmountLimits(
                                    minimum: general?.lowerBound,
                                    maximum: general?.upperBound
                                ),
                                amountLimitsByCurrency: specific.map {
                                    let limits = AmountLimits(
                                        minimum: $0.lowerBound,
                                        maximum: $0.upperBound
                                    )
                                    return ["XXX": limits]
                                } ?? [:],
                                attributes: values.map { ["channel": $0] } ?? [:]
                            )
                        )
                    }
                }
            }
        }
        return combinations
    }
}
