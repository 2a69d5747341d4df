/// The sets of rules, of products or of conditions, that a peer intersects for a context.
struct ContextIndex<Members> {
    let countries: [String: Members]
    let currencies: [String: Members]
    let recurring: Members
    let installments: Members

    /// Creates the index of rules.
    ///
    /// - Parameters:
    ///   - rules: The rules.
    ///   - makeSet: A closure that creates a set from ascending positions, and the number of
    ///     possible positions.
    init(_ rules: [ProductRules], _ makeSet: ([UInt32], Int) -> Members) {
        func set(where isMember: (ProductRules) -> Bool) -> Members {
            makeSet(
                rules.indices.filter { isMember(rules[$0]) }.map { UInt32($0) },
                rules.count
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

extension Dataset {
    /// Returns the sets of products that a peer intersects for each value of each attribute.
    ///
    /// - Parameter makeSet: A closure that creates a set from ascending positions, and the number
    ///   of possible positions.
    func attributeSets<Members>(
        _ makeSet: ([UInt32], Int) -> Members
    ) -> [String: [String: Members]] {
        guard !attributePools.isEmpty else { return [:] }
        var sets: [String: [String: Members]] = [:]
        for (name, values) in ProductAttributes.values {
            for value in values {
                let members = ids.indices.filter {
                    attributes(of: $0)[name]?.contains(value) ?? true
                }
                sets[name, default: [:]][value] = makeSet(members.map { UInt32($0) }, ids.count)
            }
        }
        return sets
    }
}
