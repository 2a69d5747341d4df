/// The sets that an engine looks up for a context, made from ascending positions.
struct ContextIndex<Members> {
    let countries: [String: Members]
    let currencies: [String: Members]
    let recurring: Members
    let installments: Members

    init(_ world: World, _ make: ([UInt32]) -> Members) {
        func set(where isMember: (ProductRules) -> Bool) -> Members {
            make(world.rules.indices.filter { isMember(world.rules[$0]) }.map { UInt32($0) })
        }
        countries = Dictionary(
            uniqueKeysWithValues: ProductRules.countries.map { country in
                (country, set { $0.countries?.contains(country) ?? true })
            }
        )
        currencies = Dictionary(
            uniqueKeysWithValues: ProductRules.currencies.map { currency in
                (currency, set { $0.currencies?.contains(currency) ?? true })
            }
        )
        recurring = set(where: \.allowsRecurring)
        installments = set(where: \.allowsInstallments)
    }
}
