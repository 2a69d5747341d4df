/// The sets of products that a peer intersects for a context.
struct ContextIndex<Members> {
    let countries: [String: Members]
    let currencies: [String: Members]
    let recurring: Members
    let installments: Members

    /// Creates the index of a dataset.
    ///
    /// - Parameters:
    ///   - dataset: The products.
    ///   - makeSet: A closure that creates a set from ascending positions.
    init(_ dataset: Dataset, _ makeSet: ([UInt32]) -> Members) {
        func set(where isMember: (ProductRules) -> Bool) -> Members {
            makeSet(
                dataset.rules.indices.filter { isMember(dataset.rules[$0]) }.map { UInt32($0) }
            )
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
