/// The rules of a product in plain types.
struct ProductRules {
    /// The allowed countries, or `nil` if all are allowed.
    let countries: Set<String>?

    /// The allowed currencies, or `nil` if all are allowed.
    let currencies: Set<String>?

    let minimum: Int?
    let maximum: Int?
    let allowsRecurring: Bool
    let allowsInstallments: Bool

    /// The index of ``countries`` in ``countryPools``.
    let countryPool: Int

    /// The index of ``currencies`` in ``currencyPools``.
    let currencyPool: Int

    init(using generator: inout SeededGenerator) {
        countryPool =
            generator.bool(probability: 0.6) ? 0 : .random(in: 1...12, using: &generator)
        currencyPool =
            generator.bool(probability: 0.7) ? 0 : .random(in: 1...6, using: &generator)
        countries = Self.countryPools[countryPool]
        currencies = Self.currencyPools[currencyPool]
        minimum =
            generator.bool(probability: 0.7)
            ? nil : [50, 100, 500, 1000].randomElement(using: &generator)
        maximum =
            generator.bool(probability: 0.7)
            ? nil : [50_000, 100_000, 250_000, 500_000].randomElement(using: &generator)
        allowsRecurring = generator.bool(probability: 0.7)
        allowsInstallments = generator.bool(probability: 0.5)
    }

    /// Creates the rules of a condition: one to six countries, and sometimes more.
    init(conditionUsing generator: inout SeededGenerator) {
        countryPool = .random(in: Self.conditionCountryPools, using: &generator)
        currencyPool =
            generator.bool(probability: 0.7) ? 0 : .random(in: 1...6, using: &generator)
        countries = Self.countryPools[countryPool]
        currencies = Self.currencyPools[currencyPool]
        minimum = generator.bool(probability: 0.8) ? nil : 200
        maximum =
            generator.bool(probability: 0.6)
            ? nil : [25_000, 100_000, 200_000, 400_000].randomElement(using: &generator)
        allowsRecurring = generator.bool(probability: 0.8)
        allowsInstallments = generator.bool(probability: 0.8)
    }

    /// Returns whether an amount is within both limits.
    func contains(_ amount: Int) -> Bool {
        (minimum ?? .min) <= amount && amount <= (maximum ?? .max)
    }

    /// Returns whether the rules allow a context.
    func allows(_ context: Context) -> Bool {
        (countries?.contains(context.country) ?? true)
            && (currencies?.contains(context.currency) ?? true)
            && contains(context.amount)
            && (!context.isRecurring || allowsRecurring)
            && (!context.isInstallments || allowsInstallments)
    }

    static let countries = ["NL", "BE", "DE", "FR", "GB", "US", "ES", "IT", "PL", "SE"]
    static let currencies = ["EUR", "USD", "GBP", "PLN", "SEK"]

    static let countryPools: [Set<String>?] =
        [nil] + pools(of: countries, sizes: [Int](repeating: 6, count: 12))
        + pools(of: countries, sizes: (0..<24).map { 1 + $0 % 6 })

    /// The indices of the countries of conditions in ``countryPools``.
    private static let conditionCountryPools = 13...36

    static let currencyPools: [Set<String>?] =
        [nil] + pools(of: currencies, sizes: [Int](repeating: 3, count: 6))

    /// Returns random sets of codes, of the given sizes.
    private static func pools(of codes: [String], sizes: [Int]) -> [Set<String>?] {
        var generator = SeededGenerator(seed: UInt64(sizes.count))
        return sizes.map { Set(codes.shuffled(using: &generator).prefix($0)) }
    }
}
